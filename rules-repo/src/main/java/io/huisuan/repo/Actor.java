package io.huisuan.repo;

import io.huisuan.store.Bounds;
import io.huisuan.store.Refused;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The person behind a command.
 *
 * @param account 1 to 64 lower-case letters, digits, dots, dashes, underscores
 * @param roles INVARIANT: an admin holds no other
 */
public record Actor(String account, Set<Role> roles) {

    /** The form of an account name. */
    public static final String ACCOUNT = "[a-z0-9][a-z0-9._-]{0,63}";

    public Actor {
        Bounds.form(account, ACCOUNT, "lin", "/account");
        roles = Set.copyOf(roles);
        if (roles.contains(Role.ADMIN) && roles.size() > 1) {
            throw Refused.invalid(
                    "admin-alone", "/roles", "管理员不能兼任其他角色。", "An admin cannot hold another role.");
        }
    }

    /** The role that lets this person do what needs one of these; refused without any. */
    public Role as(Role... needed) {
        return Arrays.stream(needed)
                .filter(roles::contains)
                .findFirst()
                .orElseThrow(() -> missing(needed));
    }

    private static Refused missing(Role... needed) {
        return Refused.forbidden(
                "role-missing",
                "需要以下角色：" + names(" 或 ", Role::zh, needed) + "。",
                "Needs the role " + names(" or ", Role::en, needed) + ".");
    }

    private static String names(String or, Function<Role, String> name, Role... roles) {
        return Arrays.stream(roles).map(name).collect(Collectors.joining(or));
    }
}
