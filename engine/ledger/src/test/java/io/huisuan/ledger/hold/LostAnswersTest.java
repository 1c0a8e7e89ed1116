package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.store.Database;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;

import javax.sql.DataSource;

/** The database fails at the commit, before or after it has done it. */
class LostAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final ResourceId BUDGET = new ResourceId(Kind.BUDGET, "singles-day:CNY");

    private enum Failure {
        DEADLOCK,
        BROKEN_BEFORE,
        BROKEN_AFTER,
        DISK_FULL
    }

    private final TestBooks tables = TestBooks.emptied();
    private final SqlRig rig = SqlRig.on(tables, () -> NOW);
    private final Queue<Failure> failures = new ArrayDeque<>();
    private final Ledger ledger = new Ledger(failing(), Duration.ofMinutes(15), Crashes.NONE);

    private Books failing() {
        var database = new Database(proxy(DataSource.class, tables.app()));
        return new SqlBooks(database, () -> NOW, new Outbox(database));
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            Failure failure =
                                    method.getName().equals("commit") ? failures.poll() : null;
                            if (failure != null && failure != Failure.BROKEN_AFTER) {
                                throw exception(failure);
                            }
                            Object result;
                            try {
                                result = method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                            if (failure != null) {
                                throw exception(failure);
                            }
                            return result instanceof Connection connection
                                    ? proxy(Connection.class, connection)
                                    : result;
                        }));
    }

    private static SQLException exception(Failure failure) {
        return switch (failure) {
            case DEADLOCK -> new SQLException("Deadlock found", "40001", 1213);
            case BROKEN_BEFORE, BROKEN_AFTER ->
                    new SQLNonTransientConnectionException("Communications link failure", "08S01");
            case DISK_FULL -> new SQLException("Disk full", "HY000", 1021);
        };
    }

    @BeforeEach
    void define() {
        rig.define(BUDGET, "singles-day", 100, 0);
    }

    private Answer reserve() {
        return ledger.reserve(
                new Reservation(
                        Shop.request("reserve", "o1", "o1"),
                        "o1",
                        Set.of(),
                        List.of(new Item("1", 1)),
                        List.of(Claim.of(BUDGET, "singles-day", 10, GiveBack.BY_SHARE)),
                        Beside.NOTHING));
    }

    private Answer pay() {
        return ledger.pay(Shop.request("pay", "o1", "o1"), "o1");
    }

    private void assertCounters(long held, long used) {
        Resource budget = rig.resources().find(BUDGET).orElseThrow();
        assertThat(List.of(budget.held(), budget.used())).containsExactly(held, used);
        assertThat(rig.violations()).isEmpty();
    }

    @Test
    void what_lost_a_race_is_done_again() {
        failures.addAll(List.of(Failure.DEADLOCK, Failure.DEADLOCK));

        assertThat(reserve()).isInstanceOf(Answer.Done.class);
        assertCounters(10, 0);
    }

    @Test
    void a_connection_that_broke_before_the_commit_is_no_loss() {
        failures.add(Failure.BROKEN_BEFORE);

        assertThat(reserve()).isInstanceOf(Answer.Done.class);
        assertCounters(10, 0);
    }

    @Test
    void a_commit_whose_answer_was_lost_is_found_and_not_done_twice() {
        failures.add(Failure.BROKEN_AFTER);
        assertThat(reserve())
                .isInstanceOfSatisfying(
                        Answer.Done.class, done -> assertThat(done.replayed()).isTrue());

        failures.add(Failure.BROKEN_AFTER);
        assertThat(pay()).isInstanceOf(Answer.Done.class);
        assertCounters(0, 10);
    }

    @Test
    void a_failure_that_does_not_pass_is_told_and_leaves_nothing() {
        failures.add(Failure.DISK_FULL);

        assertThatThrownBy(this::reserve).hasRootCauseMessage("Disk full");
        assertCounters(0, 0);
    }
}
