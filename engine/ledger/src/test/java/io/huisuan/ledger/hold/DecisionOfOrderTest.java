package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.Decision;
import io.huisuan.ledger.Decisions;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class DecisionOfOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final ResourceId BUDGET = new ResourceId(Kind.BUDGET, "singles-day:CNY");

    private final TestBooks tables = TestBooks.emptied();
    private final SqlRig rig = SqlRig.on(tables, () -> NOW);
    private final Decisions decisions = new Decisions(tables.database());
    private final Ledger ledger = new Ledger(rig.books(), Duration.ofMinutes(15), Crashes.NONE);

    private static Decision decision() {
        return new Decision(
                UUID.randomUUID(),
                NOW,
                null,
                null,
                null,
                null,
                "policy/default 1",
                1,
                "CNY",
                "{}",
                "{}",
                "{}");
    }

    private Answer reserve(String order, long quantity, Decision decision) {
        return ledger.reserve(
                new Reservation(
                        Shop.request("reserve", order, order),
                        order,
                        Set.of(),
                        List.of(new Item("1", 1)),
                        List.of(Claim.of(BUDGET, "singles-day", quantity, GiveBack.BY_SHARE)),
                        Beside.of(() -> decisions.add(List.of(decision)))));
    }

    @Test
    void the_decision_of_an_order_is_stored_with_its_hold_or_not_at_all() {
        rig.define(BUDGET, "singles-day", 100, 0);
        Decision taken = decision();
        Decision refused = decision();

        assertThat(reserve("o1", 60, taken)).isInstanceOf(Answer.Done.class);
        assertThat(reserve("o2", 60, refused)).isInstanceOf(Answer.Refused.class);

        assertThat(decisions.find(taken.id())).contains(taken);
        assertThat(decisions.find(refused.id())).isEmpty();
    }
}
