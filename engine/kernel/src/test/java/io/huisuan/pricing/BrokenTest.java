package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Grant.PointsTimes;
import io.huisuan.promotion.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What breaks concerns itself alone, wherever it breaks. */
class BrokenTest {

    private static final Cart CART = cart(line("a", 2, 100_00), line("b", 1, 50_00));

    /** What no codec and no form lets through: an amount that is split in no way. */
    @SuppressWarnings("NullAway")
    private static Wish unheardOf() {
        return order("坏", new AmountOff(5_00, null));
    }

    @ParameterizedTest
    @CsvSource({"JOINT, 2000", "JOINT, 0", "STAGEWISE, 0"})
    void an_effect_that_cannot_be_heard_leaves_its_rivals_alone(Combination how, long nodes) {
        Policy policy = Policy.DEFAULT.with(how).withNodeBudget(nodes);

        Checkout checkout =
                Checkout.under(
                        policy,
                        CART,
                        unheardOf().in("g"),
                        order("减", off(10_00)).in("g"),
                        order("减半", off(20_00)).in("g"));

        assertThat(checkout.outcome("坏")).isInstanceOf(Broken.class);
        checkout.costs(230_00);
    }

    /** It breaks only where another has given before. */
    @ParameterizedTest
    @CsvSource({"JOINT, 2000", "JOINT, 0", "STAGEWISE, 0"})
    void a_sum_that_overflows_leaves_its_rivals_alone(Combination how, long nodes) {
        Cart huge = cart(line("a", Line.MAX_QTY, Line.MAX_PRICE), line("b", 1, 50_00));
        Policy policy = Policy.DEFAULT.with(how).withNodeBudget(nodes);

        Checkout checkout =
                Checkout.under(
                        policy,
                        huge,
                        Wish.in(Stage.EARN, "积分", new PointsEarn(Grant.MAX_COUNT, 1)),
                        Wish.in(Stage.EARN, "翻倍", new PointsTimes(1_000_000)).priority(-1).in("g"),
                        Wish.in(Stage.EARN, "减", offEachUnit(1)).priority(-2).in("g"));

        assertThat(checkout.outcome("翻倍")).isInstanceOf(Broken.class);
        checkout.applies("积分", "减").takesOff("b", 1);
    }

    @Test
    void what_cannot_be_shared_names_who_wanted_it() {
        Wish wish = order("坏", off(1));
        var running = new Running(CART, Policy.DEFAULT);
        var candidate = new Candidate(wish.proposal(), Trail.NONE);
        var bid =
                new Bid(
                        candidate,
                        running.goods(),
                        Bid.Grain.WHOLE,
                        1,
                        true,
                        () -> {
                            throw new ArithmeticException("too much");
                        });

        assertThatThrownBy(bid::cuts)
                .isInstanceOfSatisfying(
                        Breaking.class,
                        breaking ->
                                assertThat(breaking.outcome())
                                        .isEqualTo(
                                                new Broken(
                                                        wish.proposal(),
                                                        "java.lang.ArithmeticException: too"
                                                                + " much")));
    }

    /** Cuts for fewer stretches than it names. */
    @Test
    void what_cannot_be_given_is_not_half_given() {
        Wish wish = order("坏", off(1));
        var running = new Running(CART, Policy.DEFAULT);
        var receipt = new Receipt(running);

        assertThatThrownBy(
                        () ->
                                receipt.give(
                                        new Candidate(wish.proposal(), Trail.NONE),
                                        new Cuts(running.goods(), new long[] {100})))
                .isInstanceOf(Breaking.class);

        assertThat(receipt.isEmpty()).isTrue();
        assertThat(running.quote(List.of(), List.of(), List.of(), Optimality.of(0)).total())
                .isEqualTo(250_00);
    }
}
