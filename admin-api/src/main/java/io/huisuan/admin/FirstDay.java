package io.huisuan.admin;

import io.huisuan.admin.account.Account;
import io.huisuan.admin.account.Accounts;
import io.huisuan.admin.account.Password;
import io.huisuan.admin.demo.Demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/** What a new installation needs before anybody can log in. */
final class FirstDay {

    private static final Logger log = LoggerFactory.getLogger(FirstDay.class);

    private final Settings settings;
    private final Accounts accounts;
    private final Demo demo;

    FirstDay(Settings settings, Accounts accounts, Demo demo) {
        this.settings = settings;
        this.accounts = accounts;
        this.demo = demo;
    }

    void begin() {
        if (settings.isDemo()) {
            demo.seed();
            Optional.ofNullable(settings.demoApiKey()).ifPresent(demo::admit);
        } else if (settings.firstAdminPassword() != null) {
            Optional<Account> root =
                    accounts.begin("root", "root", new Password(settings.firstAdminPassword()));
            root.ifPresent(_ -> log.info("the first admin is root"));
        } else if (accounts.none()) {
            log.warn(
                    "nobody can log in: set HUISUAN_FIRST_ADMIN_PASSWORD to make the first admin,"
                            + " root");
        }
    }
}
