package io.huisuan.ledger.hold;

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

import javax.sql.DataSource;

/**
 * The ledger's tables on a real MariaDB, seen by the application, and by the owner for tampering.
 * Migrating takes a second, so the tests of a JVM share them and each finds them empty.
 */
public final class TestBooks {

    private static final List<String> TABLES =
            List.of(
                    "campaign_gate",
                    "resource",
                    "hold",
                    "hold_item",
                    "hold_line",
                    "ledger_entry",
                    "ledger_movement",
                    "outbox",
                    "coupon_template",
                    "code_batch",
                    "code",
                    "code_file",
                    "coupon",
                    "bargain",
                    "bargain_help",
                    "bargain_quota",
                    "webhook_endpoint",
                    "webhook_delivery",
                    "webhook_attempt",
                    "decision",
                    "hold_decision",
                    "hold_given",
                    "campaign_budget",
                    "buying_group",
                    "group_opener",
                    "group_member",
                    "play_closing",
                    "group_goods",
                    "hold_return",
                    "referral_code",
                    "referral_customer",
                    "referral_touch",
                    "referral",
                    "referral_order",
                    "referral_reward",
                    "referral_account",
                    "referral_entry",
                    "referral_coupon",
                    "risk_customer",
                    "risk_seen");

    private static final TestBooks SHARED = new TestBooks(TestServers.freshDatabase(), 20);

    private final DataSource owner;
    private final HikariDataSource app;
    private final Database database;

    /** Books of the test's own. */
    public TestBooks(io.huisuan.embedded.Database fresh, int connections) {
        owner = source(fresh.url(), fresh.owner());
        Schema.migrate("ledger", owner, fresh.app().user());
        var settings = new HikariConfig();
        settings.setDataSource(source(fresh.url() + "&cachePrepStmts=true", fresh.app()));
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(0);
        app = new HikariDataSource(settings);
        database = new Database(app);
    }

    public static TestBooks emptied() {
        TABLES.forEach(table -> SHARED.tamper("DELETE FROM " + table));
        return SHARED;
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

    /** The application's connections. */
    public DataSource app() {
        return app;
    }

    /** What somebody with all rights can do behind the application's back. */
    public void tamper(String statement) {
        run(owner, statement);
    }

    /** What the application's user can do by hand. */
    public void asApp(String statement) {
        run(app, statement);
    }

    private static void run(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The first column. */
    public List<String> ask(String query) {
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
}
