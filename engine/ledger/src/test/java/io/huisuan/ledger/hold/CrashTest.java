package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

/** What is left when a process dies at a named point. */
@ParameterizedClass
@EnumSource
class CrashTest extends LedgerFixture {

    CrashTest(Where where) {
        super(where);
    }

    @Test
    void who_dies_before_the_end_has_done_nothing_and_who_dies_after_it_has_done_it() {
        dying(CrashPoint.BEFORE_RESERVE, () -> reserve("o1", money(40)));
        dying(CrashPoint.INSIDE_RESERVE, () -> reserve("o1", money(40)));
        assertCounters(BUDGET, 0, 0, 0);
        dying(CrashPoint.AFTER_RESERVE, () -> reserve("o1", money(40)));
        assertCounters(BUDGET, 40, 0, 0);
        assertThat(((Answer.Done) ledger.reserve(order("o1", money(40)))).replayed()).isTrue();

        dying(CrashPoint.BEFORE_COMMIT, () -> pay("o1"));
        dying(CrashPoint.INSIDE_COMMIT, () -> pay("o1"));
        assertCounters(BUDGET, 40, 0, 0);
        dying(CrashPoint.AFTER_COMMIT, () -> pay("o1"));
        assertCounters(BUDGET, 0, 40, 0);

        dying(CrashPoint.INSIDE_RETURN, () -> giveBack("r1", "1", 1));
        assertCounters(BUDGET, 0, 40, 0);
        dying(CrashPoint.AFTER_RETURN, () -> done(ledger.cancel(request("c"), "o1")));
        assertCounters(BUDGET, 0, 0, 0);
    }

    @Test
    void who_dies_while_giving_back_what_was_not_paid_leaves_it_to_the_next() {
        reserve("o1", money(40));
        now = now.plus(Duration.ofMinutes(15));

        dying(CrashPoint.INSIDE_EXPIRE, () -> ledger.expire(10));
        assertCounters(BUDGET, 40, 0, 0);
        dying(CrashPoint.AFTER_EXPIRE, () -> ledger.expire(10));
        assertCounters(BUDGET, 0, 0, 0);
        assertThat(ledger.expire(10)).isZero();
    }

    private void dying(CrashPoint point, ThrowingCallable c) {
        deadly.add(point);
        assertThatThrownBy(c).isInstanceOf(Simulation.Crash.class);
        deadly.clear();
    }
}
