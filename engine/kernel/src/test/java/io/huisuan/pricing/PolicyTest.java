package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.costing;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import io.huisuan.money.Rounding;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.pricing.Policy.RoundTarget;
import io.huisuan.promotion.Effect.Per;

import org.junit.jupiter.api.Test;

class PolicyTest {

    private static Policy rounding(Rounding rounding, RoundTarget target) {
        return Policy.DEFAULT.with(rounding).with(target);
    }

    private static Policy atLeast(long minimumPayable) {
        return Policy.DEFAULT.withMinimumPayable(minimumPayable);
    }

    /** 15 % of 10.50 is 1.575: it costs 8.93 or 8.92, by what is rounded. */
    @Test
    void the_price_is_rounded_or_the_discount() {
        var cart = cart(line("peach", 1, 10_50));
        Wish wish = item("八五折", percentOff(15_00));

        Checkout.under(rounding(Rounding.HALF_UP, RoundTarget.PRICE), cart, wish).costs(8_93);
        Checkout.under(rounding(Rounding.HALF_UP, RoundTarget.DISCOUNT), cart, wish).costs(8_92);
    }

    /** Half of 5 is 2.5. */
    @Test
    void the_house_says_which_way_a_fraction_goes() {
        var cart = cart(line("pin", 1, 5));
        Wish wish = item("半价", percentOff(50_00));

        Checkout.under(rounding(Rounding.HALF_UP, RoundTarget.PRICE), cart, wish).costs(3);
        Checkout.under(rounding(Rounding.HALF_EVEN, RoundTarget.PRICE), cart, wish).costs(2);
        Checkout.under(rounding(Rounding.DOWN, RoundTarget.PRICE), cart, wish).costs(2);
        Checkout.under(rounding(Rounding.UP, RoundTarget.PRICE), cart, wish).costs(3);
    }

    @Test
    void percentages_are_of_what_is_left_or_of_the_original_price() {
        var cart = cart(line("boots", 1, 100_00));
        Wish first = order("a", percentOff(10_00, Per.ORDER));
        Wish second = order("b", percentOff(20_00, Per.ORDER));
        Policy original = Policy.DEFAULT.with(PercentBase.ORIGINAL);

        Checkout.of(cart, first, second).costs(72_00);
        Checkout.under(original, cart, first, second).costs(70_00);
    }

    @Test
    void the_goods_never_cost_less_than_the_minimum_payable() {
        var cart = cart(line("a", 1, 30_00), line("b", 1, 10_00));

        Checkout.under(atLeast(1_00), cart, order("减", off(500_00))).costs(1_00);
        Checkout.under(atLeast(20_00), cart, item("减", offEachUnit(500_00)))
                .takesOff("a", 15_00)
                .takesOff("b", 5_00);
    }

    @Test
    void at_the_minimum_payable_everybody_else_is_spent() {
        Wish late = order("b", off(5_00));

        Checkout.under(atLeast(1_00), cart(line("a", 1, 30_00)), order("a", off(29_00)), late)
                .costs(1_00)
                .tells(new Spent(late.proposal()));
    }

    @Test
    void all_discounts_together_take_no_more_than_the_house_allows() {
        Policy third = Policy.DEFAULT.withMostOff(30_00);

        Checkout.under(third, cart(line("a", 1, 100_00)), order("减", off(50_00))).costs(70_00);
        Checkout.under(
                        third,
                        cart(line("a", 1, 100_00)),
                        order("a", off(20_00)),
                        order("b", off(20_00)))
                .costs(70_00);
    }

    @Test
    void the_goods_together_never_cost_less_than_they_cost_the_shop() {
        Policy covering = Policy.DEFAULT.withCoversCost(true);
        var cart = cart(costing(line("a", 2, 50_00), 30_00), line("b", 1, 20_00));

        Checkout.under(covering, cart, order("减", off(100_00))).costs(60_00);
        Checkout.of(cart, order("减", off(100_00))).costs(20_00);
    }

    @Test
    void goods_that_cost_less_than_the_minimum_payable_keep_their_price() {
        Checkout.under(atLeast(5_00), cart(line("a", 1, 3_00)), order("减", off(1_00))).costs(3_00);
    }
}
