package io.huisuan.admin.demo;

import io.huisuan.admin.account.Account;
import io.huisuan.admin.account.Accounts;
import io.huisuan.admin.account.Password;
import io.huisuan.admin.account.Profile;
import io.huisuan.admin.account.Roles;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;

import java.util.Set;

/** The demo shop's people: one for each role, all with the same password. */
public final class People {

    public static final String PASSWORD = "huisuan-demo";

    private final Accounts accounts;

    public People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Hires everybody, unless there are people already. */
    void hire() {
        accounts.begin("root", "管理员", new Password(PASSWORD)).ifPresent(this::hireBy);
    }

    private void hireBy(Account root) {
        hire(root.actor(), "lin", "林", Role.AUTHOR);
        hire(root.actor(), "wei", "魏", Role.RULE_ENGINEER);
        hire(root.actor(), "chen", "陈", Role.REVIEWER);
        hire(root.actor(), "zhao", "赵", Role.PUBLISHER);
        hire(root.actor(), "sun", "孙", Role.AUDITOR);
    }

    private void hire(Actor root, String id, String name, Role role) {
        var profile = new Profile(name, Roles.of(Set.of(role)), "zh-CN");
        accounts.create(root, id, profile, new Password(PASSWORD));
    }

    Actor actor(String id) {
        return accounts.get(id).actor();
    }
}
