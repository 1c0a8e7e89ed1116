package io.huisuan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariDataSource;

import io.huisuan.embedded.FreePort;
import io.huisuan.embedded.TestServers;

import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

class DatabaseTest {

    private HikariDataSource pool;
    private Database database;
    private Accounts accounts;

    @BeforeEach
    void migrate() {
        var fresh = TestServers.freshDatabase();
        Schema.migrate("sample", Pools.owner(fresh), fresh.app().user());
        pool = Pools.app(fresh, 2);
        database = new Database(pool);
        accounts = database.mapper(Accounts.class);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_transaction_that_throws_leaves_nothing() {
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            accounts.add(1, -40);
                                            throw new IllegalStateException("changed my mind");
                                        }))
                .hasMessage("changed my mind");

        assertThat(accounts.balance(1)).contains(100);
    }

    @Test
    void a_transaction_inside_of_another_stands_and_falls_with_it() {
        assertThatThrownBy(
                () ->
                        database.inTransaction(
                                () -> {
                                    pay();
                                    throw new IllegalStateException("changed my mind");
                                }));
        assertThat(accounts.balance(2)).contains(100);

        pay();
        assertThat(accounts.balance(2)).contains(140);
    }

    @Test
    void what_broke_a_transaction_is_told_and_not_that_it_cannot_be_rolled_back() {
        var newest = new AtomicReference<Connection>();
        var server = new Breakable(newest::set);
        server.setUrl(pool.getJdbcUrl());
        try (var other = new HikariDataSource()) {
            other.setDataSource(server);
            other.setUsername(pool.getUsername());
            other.setPassword(pool.getPassword());
            var breaking = new Database(other);
            var those = breaking.mapper(Accounts.class);

            assertThatThrownBy(
                            () ->
                                    breaking.inTransaction(
                                            () -> {
                                                those.add(1, -40);
                                                cut(newest.get());
                                                those.add(2, 40);
                                                return 40;
                                            }))
                    .matches(Database::isAway);
        }
        assertThat(accounts.balance(1)).contains(100);
    }

    private static void cut(Connection connection) {
        try {
            connection.unwrap(JdbcConnection.class).abortInternal();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows its connections to somebody who breaks them. */
    private static final class Breakable extends MysqlDataSource {

        private static final long serialVersionUID = 1;

        private final transient Consumer<Connection> made;

        Breakable(Consumer<Connection> made) {
            this.made = made;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            Connection connection = super.getConnection(user, password);
            made.accept(connection);
            return connection;
        }
    }

    @Test
    void in_a_snapshot_nothing_moves() {
        database.inSnapshot(
                () -> {
                    assertThat(accounts.balance(1)).contains(100);
                    Thread other = Thread.startVirtualThread(this::pay);
                    join(other);
                    assertThat(accounts.balance(1)).contains(100);
                    return assertThat(accounts.balance(2)).contains(100);
                });
        assertThat(accounts.balance(1)).contains(60);
        assertThat(accounts.balance(2)).contains(140);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int pay() {
        return database.inTransaction(
                () -> {
                    accounts.add(1, -40);
                    accounts.add(2, 40);
                    return 40;
                });
    }

    @Test
    void work_that_lost_a_race_is_done_again() throws Exception {
        var bothHoldOne = new CyclicBarrier(2);
        var runs = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var there = threads.submit(() -> move(1, 2, runs, bothHoldOne));
            var back = threads.submit(() -> move(2, 1, runs, bothHoldOne));
            assertThat(there.get() + back.get()).isEqualTo(2);
        }
        assertThat(runs.get()).as("one deadlock, done again").isEqualTo(3);
        assertThat(accounts.balance(1)).contains(100);
        assertThat(accounts.balance(2)).contains(100);
    }

    private int move(int from, int to, AtomicInteger runs, CyclicBarrier bothHoldOne) {
        return database.inTransaction(
                () -> {
                    accounts.add(from, -10);
                    if (runs.incrementAndGet() <= 2) {
                        await(bothHoldOne);
                    }
                    accounts.add(to, 10);
                    return 1;
                });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_clock_is_read_on_the_transaction_s_own_connection() {
        pool.getHikariConfigMXBean().setMaximumPoolSize(1);

        Instant at =
                database.inTransaction(
                        () -> {
                            int _ = accounts.lock(1);
                            return database.instant();
                        });

        assertThat(at).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void instants_are_stored_in_utc_and_cut_to_microseconds_in_any_zone() {
        TimeZone before = TimeZone.getDefault();
        try {
            // In New York there is no 02:30 on this day.
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            accounts.since(1, Instant.parse("2026-03-08T02:30:00.123456999Z"));

            assertThat(accounts.sinceAsStored(1)).isEqualTo("2026-03-08 02:30:00.123456");
            assertThat(accounts.sinceWhen(1)).isEqualTo("2026-03-08T02:30:00.123456Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void tests_and_the_demo_may_live_at_another_time() {
        var now = new DatabaseNow(() -> Instant.EPOCH, () -> Duration.ofDays(3));

        assertThat(now.instant()).isEqualTo("1970-01-04T00:00:00Z");
    }

    @Test
    void a_database_that_cannot_write_is_told_from_one_that_refuses() {
        var full = new SQLException("Error writing file './binlog.000002'", "HY000", 3);
        var readOnly = new SQLException("running with the --read-only option", "HY000", 1290);
        assertThat(Database.cannotWrite(new PersistenceException(full))).isTrue();
        assertThat(Database.cannotWrite(new PersistenceException(readOnly))).isTrue();
        assertThatThrownBy(() -> accounts.forget())
                .isInstanceOf(PersistenceException.class)
                .satisfies(failure -> assertThat(Database.cannotWrite(failure)).isFalse());
    }

    @Test
    void a_database_that_is_away_is_told_from_one_that_refuses() {
        var nowhere = new MysqlDataSource();
        nowhere.setUrl("jdbc:mysql://127.0.0.1:" + FreePort.find() + "/huisuan");

        assertThatThrownBy(() -> new Database(nowhere).instant())
                .satisfies(failure -> assertThat(Database.isAway(failure)).isTrue());
        assertThatThrownBy(() -> accounts.forget())
                .isInstanceOf(PersistenceException.class)
                .satisfies(failure -> assertThat(Database.isAway(failure)).isFalse());
    }
}
