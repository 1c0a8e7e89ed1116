package io.huisuan.admin.account;

import io.huisuan.repo.Role;
import io.huisuan.store.TextType;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may do. Stored as the roles' names, separated by commas. */
public record Roles(Set<Role> all) {

    public Roles {
        all =
                Collections.unmodifiableSet(
                        all.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(all));
    }

    public static Roles of(Collection<Role> roles) {
        return new Roles(Set.copyOf(roles));
    }

    /** How a column holds them. */
    static final class Type extends TextType<Roles> {

        Type() {
            super(Type::text, Type::read);
        }

        private static String text(Roles roles) {
            return roles.all().stream().map(Role::name).collect(Collectors.joining(","));
        }

        private static Roles read(String text) {
            return of(
                    Arrays.stream(text.split(","))
                            .filter(name -> !name.isEmpty())
                            .map(Role::valueOf)
                            .toList());
        }
    }
}
