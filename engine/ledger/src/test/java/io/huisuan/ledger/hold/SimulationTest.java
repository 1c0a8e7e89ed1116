package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
import java.util.Set;

/** With {@code -Dsimulation.seeds=1000 -Dsimulation.first=1} more days are lived. */
class SimulationTest {

    private static final int SEEDS = Integer.getInteger("simulation.seeds", 100);
    private static final long FIRST = Long.getLong("simulation.first", 1);
    private static final int ORDERS = Integer.getInteger("simulation.orders", 2_000);

    private static Simulation day(long seed, int orders, Set<Fault> faults) {
        return new Simulation(seed, orders, now -> new MemoryRig(now, faults));
    }

    @Test
    void whatever_happens_the_books_are_true_and_promises_are_kept() {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            day(seed, ORDERS, Set.of()).run();
        }
    }

    @Test
    void a_day_can_be_lived_again() {
        Simulation once = day(42, 300, Set.of());
        Simulation again = day(42, 300, Set.of());
        once.run();
        again.run();

        assertThat(again.schedule()).isEqualTo(once.schedule());
        assertThat(again.rig().rows()).isEqualTo(once.rig().rows());
    }

    @Test
    void these_days_see_every_step_and_every_reason_that_a_shop_can_meet() {
        var steps = EnumSet.noneOf(Step.class);
        var reasons = EnumSet.noneOf(Reason.class);
        for (long seed = 1; seed <= 10; seed++) {
            Simulation day = day(seed, 2_000, Set.of());
            day.run();
            for (Simulation.Said said : day.schedule()) {
                switch (said.answer()) {
                    case Answer.Done done -> steps.add(done.receipt().step());
                    case Answer.Refused refused -> reasons.add(refused.reason());
                    default -> {}
                }
            }
        }
        assertThat(steps).containsAll(EnumSet.complementOf(EnumSet.of(Step.EXPIRE, Step.COUNT)));
        assertThat(reasons)
                .contains(
                        Reason.BUDGET_EXCEEDED,
                        Reason.LIMIT_REACHED,
                        Reason.SOLD_OUT,
                        Reason.CODE_USED_UP,
                        Reason.PER_CUSTOMER_LIMIT,
                        Reason.CAMPAIGN_STOPPED,
                        Reason.ORDER_ALREADY_RESERVED,
                        Reason.PAID_TOO_LATE,
                        Reason.TOO_MANY_RETURNED,
                        Reason.KEY_REUSED);
    }

    @ParameterizedTest
    @EnumSource
    void a_safeguard_that_is_missing_is_noticed_within_ten_days(Fault fault) {
        assertThatThrownBy(
                        () -> {
                            for (long seed = 1; seed <= 10; seed++) {
                                day(seed, 2_000, Set.of(fault)).run();
                            }
                        })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed ");
    }
}
