package io.huisuan.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

/**
 * The tables of a module. Each module has its migrations in {@code db/<module>} with a history of
 * its own, and {@code db/<module>/afterMigrate.sql} grants the application's user what it needs, no
 * more: on append-only tables SELECT and INSERT.
 */
public final class Schema {

    private static final String USER = "\\w{1,32}(@[\\w.:%-]{1,60})?";

    /** Of the lock; names are the server's, and have at most 64 characters. */
    private static final String NAME = "CONCAT('huisuan-schema-', SHA1(DATABASE()))";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Schema() {}

    /**
     * Brings a module's tables up to date. Safe to call from several processes at once.
     *
     * @param module like {@code repo}
     * @param owner may create tables and grant; gives out at least four connections
     * @param appUser who gets the grants, {@code name} or {@code name@host}
     */
    public static void migrate(String module, DataSource owner, String appUser) {
        var flyway = flyway(module, owner).placeholders(Map.of("app", quoted(appUser)));
        alone(owner, () -> flyway.load().migrate());
    }

    /** The same where one user is owner and application: there is nobody to grant anything to. */
    public static void migrate(String module, DataSource owner) {
        var flyway = flyway(module, owner).skipDefaultCallbacks(true);
        alone(owner, () -> flyway.load().migrate());
    }

    /**
     * Flyway locks its history only when there is one: two that begin at once would both make it.
     * The lock goes with its connection, so nobody who dies keeps it.
     */
    private static void alone(DataSource owner, Runnable migration) {
        try (Connection connection = owner.getConnection()) {
            lock(connection);
            try {
                migration.run();
            } finally {
                unlock(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the schema can't be migrated", e);
        }
    }

    /** Asks again each second, because a connection may not be silent for long. */
    private static void lock(Connection connection) throws SQLException {
        for (int second = 0; second < PATIENCE.toSeconds(); second++) {
            if (isGot(connection)) {
                return;
            }
        }
        throw new IllegalStateException(
                "somebody else has been migrating the schema for " + PATIENCE);
    }

    private static boolean isGot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet got = statement.executeQuery("SELECT GET_LOCK(" + NAME + ", 1)")) {
            return got.next() && got.getInt(1) == 1;
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DO RELEASE_LOCK(" + NAME + ")");
        }
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
