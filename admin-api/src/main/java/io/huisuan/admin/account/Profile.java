package io.huisuan.admin.account;

import io.huisuan.repo.Actor;
import io.huisuan.store.Bounds;
import io.huisuan.store.Refused;

import java.time.Instant;
import java.util.Set;

/**
 * What can be said about an account.
 *
 * @param name 1 to 64 characters, for people
 * @param locale {@code zh-CN} or {@code en}
 */
public record Profile(String name, Roles roles, String locale) {

    private static final Set<String> LOCALES = Set.of("zh-CN", "en");

    public Profile {
        name = Bounds.required(name, 64, "/name");
        if (!LOCALES.contains(locale)) {
            throw Refused.invalid(
                    "out-of-range", "/locale", "语言为 zh-CN 或 en。", "The locale is zh-CN or en.");
        }
    }

    Account as(Actor actor, String passwordHash, Instant at) {
        return new Account(actor.account(), name, passwordHash, roles, locale, at, null);
    }
}
