package io.huisuan.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import java.util.Map;

import javax.sql.DataSource;

/**
 * The tables of a module. Each module has its migrations in {@code db/<module>} with a history of
 * its own, and {@code db/<module>/afterMigrate.sql} grants the application's user what it needs, no
 * more: on append-only tables SELECT and INSERT.
 */
public final class Schema {

    private static final String USER = "\\w{1,32}(@[\\w.:%-]{1,60})?";

    private Schema() {}

    /**
     * Brings a module's tables up to date. Safe to call from several processes at once.
     *
     * @param module like {@code repo}
     * @param owner may create tables and grant; gives out at least three connections
     * @param appUser who gets the grants, {@code name} or {@code name@host}
     */
    public static void migrate(String module, DataSource owner, String appUser) {
        flyway(module, owner).placeholders(Map.of("app", quoted(appUser))).load().migrate();
    }

    /** The same where one user is owner and application: there is nobody to grant anything to. */
    public static void migrate(String module, DataSource owner) {
        flyway(module, owner).skipDefaultCallbacks(true).load().migrate();
    }

    private static FluentConfiguration flyway(String module, DataSource owner) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/" + module)
                .table("flyway_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private static String quoted(String user) {
        if (!user.matches(USER)) {
            throw new IllegalArgumentException(
                    "the application's database user must be name or name@host: " + user);
        }
        int at = user.indexOf('@');
        return at < 0
                ? "'%s'@'%%'".formatted(user)
                : "'%s'@'%s'".formatted(user.substring(0, at), user.substring(at + 1));
    }
}
