package io.huisuan.ledger.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Reason;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class BuyingTest extends BargainFixture {

    @BeforeEach
    void win() {
        var _ = start("b1", "lin");
        var _ = helped("b1", 10);
    }

    private void ordered(String order) {
        assertThat(order(order, "b1")).isInstanceOf(Answer.Done.class);
    }

    private void paid(String order) {
        assertThat(ledger.pay(request("pay", order), order)).isInstanceOf(Answer.Done.class);
    }

    private void cancelled(String order) {
        assertThat(ledger.cancel(request("cancel", order), order)).isInstanceOf(Answer.Done.class);
    }

    private void assertNotToBeHad(String order) {
        assertThat(order(order, "b1"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.BARGAIN_FINISHED);
                            assertThat(refused.what()).endsWith("b1");
                        });
    }

    private void assertIs(Phase phase) {
        assertThat(get("b1").phase()).isEqualTo(phase);
    }

    @Test
    void it_is_ordered_and_bought() {
        ordered("o1");
        assertIs(Phase.ORDERED);
        paid("o1");
        assertIs(Phase.FINISHED);
        assertThat(events()).endsWith("bargain.ordered", "bargain.finished");
    }

    @Test
    void two_orders_do_not_have_it() {
        ordered("o1");
        assertNotToBeHad("o2");
        paid("o1");
        assertNotToBeHad("o2");
    }

    @Test
    void what_is_not_won_cannot_be_ordered() {
        var _ = start("b2", "chen");
        assertThat(order("o1", "b2")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void what_is_over_cannot_be_ordered_even_if_nobody_has_noticed() {
        pass(DAY);
        assertNotToBeHad("o1");
        assertIs(Phase.EXPIRED);
    }

    @Test
    void a_cancelled_order_gives_it_back_and_another_one_buys_it() {
        ordered("o1");
        cancelled("o1");
        assertIs(Phase.SUCCESS);
        assertThat(events()).endsWith("bargain.ordered", "bargain.released");

        ordered("o2");
        paid("o2");
        assertIs(Phase.FINISHED);
    }

    @Test
    void an_order_keeps_it_beyond_its_time_but_not_when_it_is_not_paid() {
        pass(DAY.minus(Duration.ofMinutes(1)));
        ordered("o1");
        pass(Duration.ofMinutes(1));
        assertThat(bargains.expire(10)).isZero();
        assertIs(Phase.ORDERED);

        pass(PAY_WITHIN);
        assertThat(ledger.expire(10)).isOne();
        assertIs(Phase.EXPIRED);
        assertNotToBeHad("o2");
    }

    @Test
    void who_pays_late_has_bought_it_when_nobody_else_has() {
        ordered("o1");
        pass(PAY_WITHIN);
        assertThat(ledger.expire(10)).isOne();
        assertIs(Phase.SUCCESS);
        pass(DAY);
        assertThat(bargains.expire(10)).isOne();

        paid("o1");
        assertIs(Phase.FINISHED);
    }

    @Test
    void who_pays_late_gets_the_money_back_when_somebody_else_has_it() {
        ordered("o1");
        pass(PAY_WITHIN);
        assertThat(ledger.expire(10)).isOne();
        ordered("o2");

        assertThat(ledger.pay(request("pay", "o1"), "o1"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PAID_TOO_LATE));
        assertIs(Phase.ORDERED);
    }

    @Test
    void cancelling_an_order_that_had_expired_takes_it_from_nobody() {
        ordered("o1");
        pass(PAY_WITHIN);
        assertThat(ledger.expire(10)).isOne();
        ordered("o2");

        cancelled("o1");
        assertIs(Phase.ORDERED);
        paid("o2");
        assertIs(Phase.FINISHED);
    }

    @Test
    void what_comes_back_stays_bought() {
        ordered("o1");
        paid("o1");
        cancelled("o1");

        assertIs(Phase.FINISHED);
        assertNotToBeHad("o2");
    }
}
