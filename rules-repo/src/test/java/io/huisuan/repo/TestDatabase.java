package io.huisuan.repo;

import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.huisuan.embedded.Login;
import io.huisuan.embedded.TestServers;
import io.huisuan.store.Database;
import io.huisuan.store.Schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * A migrated database of the test's own, seen by the application, and by the owner for tampering.
 */
public final class TestDatabase implements AutoCloseable {

    private final DataSource owner;
    private final HikariDataSource app;
    private final Database database;

    public TestDatabase() {
        var fresh = TestServers.freshDatabase();
        owner = source(fresh.url(), fresh.owner());
        Schema.migrate("repo", owner, fresh.app().user());
        var settings = new HikariConfig();
        settings.setDataSource(source(fresh.url(), fresh.app()));
        settings.setMaximumPoolSize(10);
        settings.setMinimumIdle(0);
        app = new HikariDataSource(settings);
        database = new Database(app);
    }

    private static DataSource source(String url, Login login) {
        var source = new MysqlDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
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

    @Override
    public void close() {
        app.close();
    }
}
