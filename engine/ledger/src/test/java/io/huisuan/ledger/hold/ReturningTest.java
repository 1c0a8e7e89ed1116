package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;

/** What comes back of cancelled and returned orders. */
@ParameterizedClass
@EnumSource
class ReturningTest extends LedgerFixture {

    ReturningTest(Where where) {
        super(where);
    }

    @Test
    void a_cancelled_order_gives_everything_back_and_cannot_be_paid() {
        reserve("o1", money(40), code());
        done(ledger.cancel(request("cancel-o1"), "o1"));

        assertCounters(BUDGET, 0, 0, 0);
        assertCounters(CODE, 0, 0, 0);
        assertThat(session("o1")).isEqualTo(Session.CANCELLED);
        assertRefused(ledger.pay(request("pay-o1"), "o1"), Reason.CANCELLED, "o1");
        done(ledger.cancel(request("cancel-again"), "o1"));
        assertCounters(BUDGET, 0, 0, 0);
    }

    @Test
    void what_never_comes_back_stays_used_when_the_order_is_cancelled() {
        reserve("o1", Claim.of(CODE, CAMPAIGN, 1, GiveBack.NEVER), money(10));
        done(ledger.cancel(request("cancel-o1"), "o1"));

        assertCounters(CODE, 0, 1, 0);
        assertCounters(BUDGET, 0, 0, 0);
    }

    @Test
    void what_never_comes_back_comes_back_when_nobody_has_paid_in_time() {
        reserve("o1", Claim.of(CODE, CAMPAIGN, 1, GiveBack.NEVER));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(ledger.expire(10)).isEqualTo(1);
        done(ledger.cancel(request("cancel-o1"), "o1"));

        assertCounters(CODE, 0, 0, 0);
    }

    @Test
    void money_comes_back_by_share_to_the_last_unit_and_codes_when_nothing_is_left() {
        var shares = List.of(new Claim.Share("1", 20), new Claim.Share("2", 21));
        reserve("o1", money(41).shared(shares), code(), customer(1));
        pay("o1");

        assertThat(giveBack("r1", "1", 1)).containsExactly(new Movement(BUDGET, 0, -6, 0));
        assertThat(giveBack("r2", "1", 1)).containsExactly(new Movement(BUDGET, 0, -7, 0));
        assertThat(session("o1")).isEqualTo(Session.PARTIALLY_RETURNED);
        assertThat(giveBack("r3", "1", 1)).containsExactly(new Movement(BUDGET, 0, -7, 0));
        assertThat(giveBack("r4", "2", 1))
                .containsExactly(new Movement(CODE, 0, -1, 0), new Movement(BUDGET, 0, -21, 0));
        assertThat(session("o1")).isEqualTo(Session.CANCELLED);
        assertCounters(CUSTOMER, 0, 1, 0);
    }

    @Test
    void the_same_return_is_counted_once_and_more_than_was_bought_cannot_come_back() {
        reserve("o1", money(30).shared(List.of(new Claim.Share("1", 30))));
        assertRefused(refund("early", "1", 1), Reason.NOT_PAID, "o1");
        pay("o1");

        giveBack("r1", "1", 2);
        giveBack("r1", "1", 2);
        assertCounters(BUDGET, 0, 10, 0);
        assertThat(refund("r2", "1", 2))
                .isEqualTo(new Answer.Refused(Reason.TOO_MANY_RETURNED, "1", 1));
        assertRefused(refund("r3", "9", 1), Reason.UNKNOWN_LINE, "9");
    }

    @Test
    void cancelling_a_paid_order_returns_what_is_left_of_it() {
        reserve("o1", money(30).shared(List.of(new Claim.Share("1", 30))), code());
        pay("o1");
        giveBack("r1", "1", 1);

        done(ledger.cancel(request("cancel-o1"), "o1"));

        assertCounters(BUDGET, 0, 0, 0);
        assertCounters(CODE, 0, 0, 0);
        assertThat(session("o1")).isEqualTo(Session.CANCELLED);
    }

    private Answer refund(String key, String line, int units) {
        return ledger.refund(request(key), "o1", List.of(new Return(line, units)));
    }
}
