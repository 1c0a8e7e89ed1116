package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** Many orders, each in a transaction of its own. */
class ConcurrencyTest extends CrowdFixture {

    @Test
    void of_64_orders_of_a_customer_with_a_limit_of_one_exactly_one_succeeds() throws Exception {
        List<Answer> answers =
                atOnce(64, i -> ledger.reserve(order("o" + i, customer(1, 1), money(1))));

        assertThat(done(answers)).isEqualTo(1);
        assertThat(answers)
                .filteredOn(Answer.Refused.class::isInstance)
                .hasSize(63)
                .allMatch(a -> ((Answer.Refused) a).reason() == Reason.PER_CUSTOMER_LIMIT);
        assertThat(resource(BUDGET).held()).isEqualTo(1);
    }

    @Test
    void a_resource_is_sold_to_the_last_one_and_no_further() throws Exception {
        List<Answer> answers =
                atOnce(150, i -> ledger.reserve(order("o" + i, customer(i, 1), money(1))));

        assertThat(done(answers)).isEqualTo(100);
        assertThat(resource(BUDGET).held()).isEqualTo(100);
    }

    @Test
    void the_same_request_many_times_at_once_is_done_once() throws Exception {
        List<Answer> alone = atOnce(32, _ -> ledger.reserve(order("o1", money(5))));
        List<Answer> together = atOnce(32, _ -> combiner.reserve(order("o2", money(5))));

        for (List<Answer> answers : List.of(alone, together)) {
            assertThat(done(answers)).isEqualTo(32);
            assertThat(answers).filteredOn(a -> !((Answer.Done) a).replayed()).hasSize(1);
        }
        assertThat(resource(BUDGET).held()).isEqualTo(10);
    }

    @Test
    void of_an_order_s_payment_cancellation_and_expiry_one_wins() throws Exception {
        int orders = 20;
        for (int i = 0; i < orders; i++) {
            assertThat(ledger.reserve(order("o" + i, customer(i, 1), money(5))))
                    .isInstanceOf(Answer.Done.class);
        }
        offset[0] = Duration.ofMinutes(16);

        List<Answer> answers =
                atOnce(
                        3 * orders,
                        i -> {
                            String order = "o" + i / 3;
                            return switch (i % 3) {
                                case 0 -> ledger.pay(request("pay", order), order);
                                case 1 -> ledger.cancel(request("cancel", order), order);
                                default -> expire();
                            };
                        });

        assertThat(answers).hasSize(3 * orders);
        Resource budget = resource(BUDGET);
        assertThat(budget.held()).isZero();
        assertThat(budget.used()).isZero();
        for (int i = 0; i < orders; i++) {
            assertThat(ledger.session(Shop.CLIENT, "o" + i)).isEqualTo(Session.CANCELLED);
        }
    }

    private Answer expire() {
        int _ = ledger.expire(7);
        return new Answer.Busy();
    }

    private static Request request(String route, String order) {
        return Shop.request(route, order, order);
    }

    @Test
    void the_same_return_many_times_at_once_gives_back_once() throws Exception {
        var shares = List.of(new Claim.Share("1", 60));
        assertThat(ledger.reserve(order("o1", money(60).shared(shares))))
                .isInstanceOf(Answer.Done.class);
        assertThat(ledger.pay(request("pay", "o1"), "o1")).isInstanceOf(Answer.Done.class);

        List<Answer> same =
                atOnce(
                        16,
                        _ ->
                                ledger.refund(
                                        request("return", "o1"),
                                        "o1",
                                        List.of(new Return("1", 1))));

        assertThat(done(same)).isEqualTo(16);
        assertThat(resource(BUDGET).used()).isZero();
    }

    @Test
    void orders_that_want_the_same_things_in_different_orders_do_not_block_each_other()
            throws Exception {
        var other = new ResourceId(Kind.STOCK, "flash:TEA-01");
        rig.define(other, CAMPAIGN, 100, 0);
        var stock = Claim.of(other, CAMPAIGN, 1, GiveBack.BY_SHARE);

        List<Answer> answers =
                atOnce(
                        60,
                        i ->
                                i % 2 == 0
                                        ? ledger.reserve(order("o" + i, stock, money(1)))
                                        : combiner.reserve(
                                                order("o" + i, money(1), stock, customer(i, 1))));

        assertThat(done(answers)).isEqualTo(60);
    }

    @Test
    void nothing_but_the_listed_is_granted_on_entries() {
        for (String table : List.of("ledger_entry", "ledger_movement")) {
            for (String statement :
                    List.of("DELETE FROM " + table, "UPDATE " + table + " SET number = 2")) {
                assertThatThrownBy(() -> tables.asApp(statement))
                        .hasMessageContaining("command denied");
            }
        }
    }
}
