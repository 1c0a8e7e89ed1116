package io.huisuan.admin.account;

import io.huisuan.repo.Actor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who may log in.
 *
 * @param id 1 to 64 lower-case letters, digits, dots, dashes, underscores
 * @param passwordHash as Spring Security's delegating encoder writes it
 * @param locale {@code zh-CN} or {@code en}
 * @param disabledAt since when the account may no longer log in
 */
public record Account(
        String id,
        String name,
        String passwordHash,
        Roles roles,
        String locale,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    public boolean disabled() {
        return disabledAt != null;
    }

    public Actor actor() {
        return new Actor(id, roles.all());
    }

    Account with(Roles others) {
        var allowed = new Actor(id, others.all());
        return new Account(
                allowed.account(), name, passwordHash, others, locale, createdAt, disabledAt);
    }

    Account withPasswordHash(String hash) {
        return new Account(id, name, hash, roles, locale, createdAt, disabledAt);
    }

    /** The same account, able to log in or not; who was disabled before stays so since then. */
    Account disabled(boolean disabled, Instant at) {
        Instant since = disabled ? Objects.requireNonNullElse(disabledAt, at) : null;
        return new Account(id, name, passwordHash, roles, locale, createdAt, since);
    }
}
