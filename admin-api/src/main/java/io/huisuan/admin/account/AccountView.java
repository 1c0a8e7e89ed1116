package io.huisuan.admin.account;

import io.huisuan.repo.Role;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * An account as people see it.
 *
 * @param locale {@code zh-CN} or {@code en}
 * @param disabledAt since when it may no longer log in
 */
public record AccountView(
        String id,
        String name,
        Set<Role> roles,
        String locale,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    public static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.name(),
                account.roles().all(),
                account.locale(),
                account.createdAt(),
                account.disabledAt());
    }
}
