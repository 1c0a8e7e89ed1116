package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

/** What is paid in time, twice, late, and too late. */
@ParameterizedClass
@EnumSource
class PayingTest extends LedgerFixture {

    PayingTest(Where where) {
        super(where);
    }

    @Test
    void an_order_is_reserved_once_until_it_expires() {
        reserve("o1", money(40));
        Reservation o1 = order("o1", money(40));
        var again =
                new Reservation(
                        request("another-key"),
                        "o1",
                        o1.campaigns(),
                        o1.items(),
                        o1.claims(),
                        o1.with());

        assertRefused(ledger.reserve(again), Reason.ORDER_ALREADY_RESERVED, "o1");
        now = now.plus(Duration.ofMinutes(15));
        assertThat(ledger.expire(10)).isEqualTo(1);
        assertThat(session("o1")).isEqualTo(Session.OPEN);
        done(ledger.reserve(again));

        assertCounters(BUDGET, 40, 0, 0);
        pay("o1");
        assertCounters(BUDGET, 0, 40, 0);
    }

    @Test
    void nothing_expires_before_its_time() {
        reserve("o1", money(40));
        now = now.plus(Duration.ofMinutes(15).minusNanos(1_000));

        assertThat(ledger.expire(10)).isZero();
    }

    @Test
    void paying_twice_pays_once() {
        reserve("o1", money(40));
        Receipt first = pay("o1");

        assertThat(ledger.pay(request("another-callback"), "o1"))
                .isEqualTo(new Answer.Done(first, true));
        assertCounters(BUDGET, 0, 40, 0);
    }

    @Test
    void who_pays_late_gets_it_again_while_there_is_enough() {
        expire("o1", money(40));
        assertThat(pay("o1").movements()).containsExactly(new Movement(BUDGET, 0, 40, 0));
        assertCounters(BUDGET, 0, 40, 0);
    }

    @Test
    void who_pays_too_late_is_refused_unless_the_campaign_honours_it_up_to_its_overdraft() {
        expire("o1", money(20), code());
        expire("o2", money(20));
        reserve("o3", money(95));

        assertRefused(ledger.pay(request("late"), "o1"), Reason.PAID_TOO_LATE, BUDGET);
        assertCounters(CODE, 0, 0, 0);
        rig.set(CAMPAIGN, new Gate(false, true, 0));
        pay("o1");
        assertCounters(BUDGET, 95, 0, 20);
        assertCounters(CODE, 0, 1, 0);
        assertRefused(ledger.pay(request("late-too"), "o2"), Reason.PAID_TOO_LATE, BUDGET);

        done(ledger.cancel(request("cancel-o1"), "o1"));
        assertCounters(BUDGET, 95, 0, 0);
        pay("o2");
    }

    @Test
    void a_stopped_campaign_gives_nothing_but_what_is_held_can_still_be_paid() {
        expire("o2", money(10));
        reserve("o1", money(10));
        rig.set(CAMPAIGN, new Gate(true, true, 0));

        assertRefused(ledger.reserve(order("o3")), Reason.CAMPAIGN_STOPPED, CAMPAIGN);
        assertRefused(ledger.pay(request("late"), "o2"), Reason.CAMPAIGN_STOPPED, CAMPAIGN);
        pay("o1");
    }

    @Test
    void of_a_frozen_resource_nothing_is_taken_but_what_is_held_can_be_paid_and_given_back() {
        reserve("o1", money(10));
        rig.freeze(BUDGET);

        assertRefused(ledger.reserve(order("o2", money(1))), Reason.RESOURCE_FROZEN, BUDGET);
        assertRefused(
                ledger.reserve(order("o2", money(1).atLeast(0))), Reason.RESOURCE_FROZEN, BUDGET);
        pay("o1");
        done(ledger.cancel(request("cancel-o1"), "o1"));
        assertCounters(BUDGET, 0, 0, 0);
    }

    private void expire(String order, Claim... claims) {
        reserve(order, claims);
        now = now.plus(Duration.ofMinutes(15));
        assertThat(ledger.expire(10)).isEqualTo(1);
    }
}
