package io.huisuan.repo;

import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.huisuan.embedded.Login;
import io.huisuan.embedded.TestServers;
import io.huisuan.store.Database;
import io.huisuan.store.Schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/**
 * A migrated database, seen by the application, and by the owner for tampering. Migrating takes a
 * second, so the tests of a JVM share one and each finds it as if it were new.
 */
public final class TestDatabase {

    private static final Set<String> ONE_ROW = Set.of("audit_head", "publish_lock");
    private static final TestDatabase SHARED = new TestDatabase();

    private final DataSource owner;
    private final DataSource app;
    private final Database database;

    private TestDatabase() {
        var fresh = TestServers.freshDatabase();
        owner = source(fresh.url(), fresh.owner());
        Schema.migrate("repo", owner, fresh.app().user());
        var settings = new HikariConfig();
        settings.setDataSource(source(fresh.url(), fresh.app()));
        settings.setMaximumPoolSize(10);
        app = new HikariDataSource(settings);
        database = new Database(app);
    }

    /** It, without what other tests have left in it. */
    public static TestDatabase emptied() {
        SHARED.empty();
        return SHARED;
    }

    private static DataSource source(String url, Login login) {
        var source = new MysqlDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    private void empty() {
        var statements = new ArrayList<String>();
        statements.add("SET FOREIGN_KEY_CHECKS = 0");
        tables().stream()
                .filter(table -> !ONE_ROW.contains(table))
                .forEach(table -> statements.add("DELETE FROM " + table));
        statements.add("UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
        tamper(statements.toArray(String[]::new));
    }

    /** All but Flyway's history. */
    public List<String> tables() {
        return ask(
                """
                SELECT table_name
                  FROM information_schema.tables
                 WHERE table_schema = DATABASE()
                   AND table_name <> 'flyway_repo'
                """);
    }

    public String firstColumn(String table) {
        return ask("""
        SELECT column_name
          FROM information_schema.columns
         WHERE table_schema = DATABASE()
           AND table_name = '%s'
         ORDER BY ordinal_position
        """
                        .formatted(table))
                .getFirst();
    }

    private List<String> ask(String query) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Database database() {
        return database;
    }

    /** What somebody with all rights can do behind the application's back. */
    public void tamper(String... statements) {
        run(owner, statements);
    }

    /** What the application's user can do by hand. */
    public void asApp(String statement) {
        run(app, statement);
    }

    private static void run(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
