package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.cup;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Carts.shippedFor;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;
import static io.huisuan.pricing.Wish.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.LimitReached;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;

import org.junit.jupiter.api.Test;

class StagesTest {

    private static final Policy STAGEWISE = Policy.DEFAULT.with(Combination.STAGEWISE);

    @Test
    void without_promotions_a_cart_costs_its_goods_and_its_shipping() {
        Checkout.of(shippedFor(10_00, tea(4), cup(2))).costs(4 * 68_00 + 2 * 32_00 + 10_00);
    }

    @Test
    void an_empty_cart_costs_nothing_and_every_wish_is_told() {
        Wish wish = order("满300减40", off(40_00));

        Checkout.of(cart(), wish).costs(0).tells(new Spent(wish.proposal()));
    }

    @Test
    void an_undiscounted_quote_is_that_of_no_wishes() {
        var cart = shippedFor(10_00, tea(4));

        assertThat(Quote.undiscounted(cart)).isEqualTo(Checkout.of(cart).quote());
    }

    @Test
    void a_later_stage_takes_its_percentage_of_what_earlier_stages_left() {
        Wish coupon = order("九折券", percentOff(10_00, Per.ORDER)).priority(9);
        Wish member = item("会员直降", offEachUnit(8_00));

        Checkout.of(cart(tea(5)), coupon, member).costs(270_00).applies("会员直降", "九折券");
    }

    @Test
    void inside_a_stage_the_higher_priority_goes_first_and_then_the_lower_id() {
        Wish percent = order("a", percentOff(20_00, Per.ORDER));
        Wish amount = order("b", off(10_00));

        Checkout.of(cart(line("mug", 1, 100_00)), amount, percent).costs(70_00);
        Checkout.of(cart(line("mug", 1, 100_00)), amount.priority(1), percent).costs(72_00);
    }

    @Test
    void everybody_without_a_group_applies() {
        Checkout.of(
                        shippedFor(10_00, tea(5)),
                        item("a", percentOff(5_00)),
                        item("b", percentOff(5_00)),
                        order("c", off(10_00)),
                        order("d", off(10_00)),
                        shipping("e", new FreeShipping()))
                .applies("a", "b", "c", "d", "e")
                .ships(0);
    }

    @Test
    void saying_the_same_thing_twice_gives_nothing_twice() {
        Wish wish = order("满减", off(10_00));

        Checkout checkout = Checkout.of(cart(tea(1)), wish, wish).costs(58_00);
        assertThat(checkout.quote().outcomes()).hasSize(1);
    }

    @Test
    void a_promotion_with_two_offers_has_an_outcome_for_each() {
        Wish first = item("组合", offEachUnit(1_00));
        Wish second = order("组合", off(5_00)).number(1);

        Checkout checkout = Checkout.of(cart(tea(2)), second, first).costs(129_00);
        assertThat(checkout.quote().outcomes()).hasSize(2);
    }

    @Test
    void what_finds_nothing_left_to_reduce_is_spent() {
        Wish free = item("送", percentOff(100_00));
        Wish late = order("满减", off(10_00));

        Checkout.of(cart(tea(1)), free, late).costs(0).tells(new Spent(late.proposal()));
    }

    @Test
    void what_is_used_up_is_told_and_helps_nobody() {
        Wish gone = order("满减", off(10_00));

        Checkout.whenExhausted("满减", cart(tea(1)), gone)
                .costs(68_00)
                .tells(new LimitReached(gone.proposal(), LimitReason.USAGE_LIMIT));
    }

    @Test
    void stage_by_stage_promotions_that_do_not_go_together_exclude_who_comes_later() {
        Wish flash = item("秒杀", offEachUnit(8_00)).in("flash");
        Wish coupon = order("券", off(10_00)).notWith("flash");

        Checkout.under(STAGEWISE, cart(tea(1)), coupon, flash)
                .costs(60_00)
                .tells(new Excluded(coupon.proposal(), "秒杀"));
    }

    @Test
    void stage_by_stage_not_going_together_holds_in_both_directions() {
        Wish coupon = item("券", offEachUnit(10_00)).notWith("order");
        Wish reached = order("满减", off(20_00)).in("order");

        Checkout.under(STAGEWISE, cart(tea(1)), coupon, reached)
                .costs(58_00)
                .tells(new Excluded(reached.proposal(), "券"));
    }
}
