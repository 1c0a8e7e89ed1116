package io.huisuan.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.TestBooks;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

class ReconcilerTest {

    private static final ResourceId BUDGET = new ResourceId(Kind.BUDGET, "singles-day:CNY");
    private static final String CAMPAIGN = "singles-day";
    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");

    private final TestBooks tables = TestBooks.emptied();
    private Instant now = START;
    private final Outbox outbox = new Outbox(tables.database());
    private final Ledger ledger =
            new Ledger(
                    new SqlBooks(tables.database(), () -> now, outbox),
                    Duration.ofMinutes(15),
                    Crashes.NONE);
    private final Resources resources = new Resources(tables.database());
    private final Reconciler reconciler =
            new Reconciler(ledger, new Invariants(tables.database()), resources);

    @BeforeEach
    void define() {
        var _ = resources.define(BUDGET, CAMPAIGN, 10_000, 100);
    }

    private static Request request(String key) {
        return new Request("shop", "orders", key, "a".repeat(64));
    }

    private Answer reserve(String order) {
        return ledger.reserve(
                new Reservation(
                        request("reserve-" + order),
                        order,
                        Set.of(CAMPAIGN),
                        List.of(new Item("1", 2)),
                        List.of(Claim.of(BUDGET, CAMPAIGN, 10, GiveBack.BY_SHARE)),
                        Beside.NOTHING));
    }

    @Test
    void everything_that_was_not_paid_in_time_is_given_back_however_much_it_is() {
        for (int i = 0; i < 450; i++) {
            assertThat(reserve("o" + i)).isInstanceOf(Answer.Done.class);
        }
        assertThat(reconciler.expire()).isZero();
        now = now.plus(Duration.ofMinutes(15));

        assertThat(reconciler.expire()).isEqualTo(450);
        assertThat(reconciler.expire()).isZero();
        assertThat(resources.find(BUDGET).orElseThrow().held()).isZero();
        assertThat(reconciler.checkAll()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNTERS_ARE_HOLDS | UPDATE resource SET held = held + 1",
                "COUNTERS_ARE_MOVEMENTS | UPDATE resource SET used = used + 1",
                "COUNTERS_ARE_MOVEMENTS | UPDATE ledger_movement SET held = 9 WHERE step ="
                        + " 'RESERVE'",
                "COUNTERS_ARE_HOLDS | UPDATE hold_line SET taken = 9",
                "LINES_ARE_MOVEMENTS | UPDATE hold_line SET returned = 1",
                "STEPS_ONCE | DELETE FROM ledger_entry WHERE step = 'RESERVE'",
                "STATE_IS_NEWEST_ENTRY | UPDATE hold SET state = 'RELEASED'",
                "EVENTS_ARE_ENTRIES | DELETE FROM outbox WHERE type = 'order.paid'",
                "EVENTS_ARE_ENTRIES | UPDATE outbox SET id = CONCAT(id, '0')",
                "ONE_KEY_ONE_REQUEST | UPDATE hold SET request_hash = REPEAT('b', 64)",
            })
    void a_contradiction_is_found_wherever_it_is(Invariant invariant, String tampering) {
        assertThat(reserve("o1")).isInstanceOf(Answer.Done.class);
        assertThat(ledger.pay(request("pay"), "o1")).isInstanceOf(Answer.Done.class);
        assertThat(reconciler.checkAll()).isEmpty();

        tables.tamper(tampering);

        assertThat(reconciler.check(START)).extracting(Difference::invariant).contains(invariant);
    }

    @Test
    void the_database_itself_keeps_the_bounds() {
        for (String tampering :
                List.of("SET held = -1", "SET used = lim + 1", "SET overdrawn = overdraft + 1")) {
            assertThatThrownBy(() -> tables.asApp("UPDATE resource " + tampering))
                    .hasMessageContaining("CONSTRAINT");
        }
    }

    @Test
    void a_resource_that_contradicts_itself_is_frozen_and_not_repaired() {
        assertThat(reserve("o1")).isInstanceOf(Answer.Done.class);
        tables.tamper("UPDATE resource SET held = held + 1");

        assertThat(reconciler.check(now.plusSeconds(1))).isEmpty();
        assertThat(reconciler.check(now))
                .contains(
                        new Difference(Invariant.COUNTERS_ARE_HOLDS, BUDGET.toString()),
                        new Difference(Invariant.COUNTERS_ARE_MOVEMENTS, BUDGET.toString()));

        assertThat(resources.find(BUDGET).orElseThrow().held()).isEqualTo(11);
        assertThat(reserve("o2"))
                .isEqualTo(new Answer.Refused(Reason.RESOURCE_FROZEN, BUDGET.toString(), 0));
        assertThat(resources.freeze(BUDGET, false)).isTrue();
        assertThat(reserve("o2")).isInstanceOf(Answer.Done.class);
    }

    @Test
    void a_limit_never_falls_below_what_is_gone_already() {
        assertThat(reserve("o1")).isInstanceOf(Answer.Done.class);

        assertThat(resources.define(BUDGET, CAMPAIGN, 4, 0).limit()).isEqualTo(10);
        assertThat(resources.define(BUDGET, CAMPAIGN, 40, 0).limit()).isEqualTo(40);
        assertThat(resources.ofCampaign(CAMPAIGN)).hasSize(1);
    }
}
