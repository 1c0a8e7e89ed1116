package io.huisuan.admin;

import com.zaxxer.hikari.HikariDataSource;

import io.huisuan.store.Schema;

import org.springframework.boot.jdbc.DataSourceBuilder;

import java.util.List;

import javax.sql.DataSource;

/** Brings the tables of every module that this server writes up to date, before anything else. */
final class Migrations {

    private static final List<String> MODULES = List.of("repo", "ledger", "admin");

    private Migrations() {}

    /** As the owner of the tables, who then grants the application's user what it needs. */
    static void run(DataSource app, Settings settings) {
        if (settings.owner() == null) {
            MODULES.forEach(module -> Schema.migrate(module, app));
            return;
        }
        var login = settings.owner().datasource();
        DataSource owner =
                DataSourceBuilder.create()
                        .url(login.url())
                        .username(login.username())
                        .password(login.password())
                        .build();
        MODULES.forEach(
                module -> Schema.migrate(module, owner, ((HikariDataSource) app).getUsername()));
    }
}
