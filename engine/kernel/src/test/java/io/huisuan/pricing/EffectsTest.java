package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.cup;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Carts.reduced;
import static io.huisuan.pricing.Carts.shippedFor;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;
import static io.huisuan.pricing.Wish.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Shipping;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Quote.Run;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Target;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class EffectsTest {

    @Test
    void a_percentage_is_rounded_for_each_unit_each_line_or_the_order_as_asked() {
        var cart = cart(line("a", 3, 99), line("b", 1, 99));

        Checkout.of(cart, item("折", percentOff(15_00, Per.UNIT))).costs(4 * 84);
        Checkout.of(cart, item("折", percentOff(15_00, Per.LINE))).costs(252 + 84);
        Checkout.of(cart, item("折", percentOff(15_00, Per.ORDER))).costs(337);
    }

    @Test
    void a_capped_percentage_is_shared_by_what_it_would_have_given() {
        Checkout.of(
                        cart(line("a", 1, 100_00), line("b", 1, 300_00)),
                        item("折", new PercentOff(50_00, 40_00, Per.UNIT)))
                .takesOff("a", 10_00)
                .takesOff("b", 30_00);
    }

    @Test
    void an_amount_is_given_per_unit_per_line_or_once() {
        var cart = cart(tea(3), cup(1));

        Checkout.of(cart, item("减", offEachUnit(1_00))).takesOff("tea", 3_00).takesOff("cup", 1_00);
        Checkout.of(cart, item("减", new AmountOff(1_00, Split.PER_LINE)))
                .takesOff("tea", 1_00)
                .takesOff("cup", 1_00);
        Checkout.of(cart, order("减", off(2_36))).takesOff("tea", 2_04).takesOff("cup", 32);
        Checkout.of(cart, order("减", new AmountOff(1_00, Split.BY_QUANTITY)))
                .takesOff("tea", 75)
                .takesOff("cup", 25);
    }

    @Test
    void no_amount_takes_more_than_there_is() {
        var cart = cart(line("a", 1, 10_00), line("b", 1, 90_00));

        Checkout.of(cart, item("减", offEachUnit(20_00))).costs(70_00);
        Checkout.of(cart, order("减", off(500_00))).costs(0);
        Checkout.of(cart, order("减", new AmountOff(60_00, Split.BY_QUANTITY)))
                .takesOff("a", 10_00)
                .takesOff("b", 50_00);
    }

    @Test
    void cents_that_do_not_divide_go_to_the_largest_remainders_and_then_the_lowest_line_id() {
        var cart = cart(line("c", 1, 50_00), line("a", 1, 50_00), line("b", 1, 50_00));

        Checkout.of(cart, order("减", off(10_00))).shares("减", "a 334", "b 333", "c 333");
    }

    @Test
    void inside_a_line_the_first_units_bear_the_odd_cents() {
        Checkout.of(cart(line("mug", 3, 20_00)), order("减", off(20_00)))
                .unitsCost("mug", new Run(2, 13_33), new Run(1, 13_34));
    }

    @Test
    void units_that_were_reduced_before_bear_less_of_a_shared_amount() {
        Checkout.of(
                        cart(line("mug", 3, 20_00)),
                        item("半价", percentOff(50_00)).onCheapest(1),
                        order("减", off(10_00)))
                .unitsCost("mug", new Run(1, 8_00), new Run(2, 16_00));
    }

    @Test
    void a_unit_price_never_raises() {
        Checkout.of(
                        cart(line("mug", 2, 10_00), line("cup", 1, 5_00)),
                        item("一口价", new UnitPrice(8_00)))
                .takesOff("mug", 4_00)
                .takesOff("cup", 0);
    }

    @Test
    void the_cheapest_units_are_picked_across_lines_and_ties_go_to_the_lowest_line_id() {
        var cart = cart(line("b", 2, 10_00), line("a", 1, 10_00), line("c", 1, 50_00));

        Checkout.of(cart, item("送", percentOff(100_00)).onCheapest(2))
                .takesOff("a", 10_00)
                .unitsCost("b", new Run(1, 0), new Run(1, 10_00));
        Checkout.of(cart, item("送", percentOff(100_00)).onDearest(2))
                .takesOff("c", 50_00)
                .takesOff("a", 10_00)
                .takesOff("b", 0);
    }

    @Test
    void goods_that_cost_nothing_are_not_the_cheapest_ones() {
        Checkout.of(
                        cart(line("sample", 1, 0), line("mug", 1, 10_00)),
                        item("送", percentOff(100_00)).onCheapest(1))
                .costs(0);
    }

    @Test
    void goods_below_their_list_price_may_be_left_out() {
        Checkout.of(
                        cart(reduced(tea(1), 88_00), cup(1)),
                        item("半价", percentOff(50_00)).skippingDiscounted())
                .takesOff("tea", 0)
                .takesOff("cup", 16_00);
    }

    @Test
    void shipping_may_be_free_for_some_methods() {
        var cart =
                cart(
                        List.of(tea(1)),
                        List.of(new Shipping("express", 20_00), new Shipping("standard", 10_00)));
        Wish free = shipping("包邮", new FreeShipping());

        Checkout.of(cart, free).ships(0).costs(68_00);
        Checkout.of(cart, free.on(new Target.ShippingFees(Set.of("standard")))).ships(20_00);
    }

    @Test
    void shipping_may_be_reduced_and_goods_keep_their_price() {
        Checkout checkout =
                Checkout.of(
                                shippedFor(12_00, tea(1)),
                                shipping("运费六折", percentOff(40_00, Per.ORDER)))
                        .ships(7_20)
                        .takesOff("tea", 0);
        assertThat(checkout.quote().discountTotal()).isZero();
    }

    @Test
    void a_gift_comes_on_top_and_changes_no_price() {
        Checkout checkout =
                Checkout.of(
                                cart(tea(5)),
                                order("满赠", new FreeGift("CUP-01", 1, 29_00))
                                        .from(300_00, io.huisuan.promotion.Threshold.Basis.RUNNING))
                        .costs(340_00)
                        .applies("满赠");
        assertThat(checkout.quote().gifts()).containsExactly(new Gift("满赠", "CUP-01", 1, 29_00));
    }

    @Test
    void goods_that_a_gift_is_for_must_be_there() {
        Wish gift = order("买茶赠杯", new FreeGift("CUP-01", 1, 29_00)).on("tea");

        assertThat(Checkout.of(cart(cup(1)), gift).quote().gifts()).isEmpty();
        assertThat(Checkout.of(cart(tea(1)), gift).quote().gifts()).hasSize(1);
    }
}
