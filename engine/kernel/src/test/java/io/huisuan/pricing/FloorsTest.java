package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.floored;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Quote.Run;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.UnitPrice;

import org.junit.jupiter.api.Test;

class FloorsTest {

    private static final Cart CART =
            cart(floored(line("shirt", 1, 50_00), 45_00), line("mug", 3, 20_00));

    @Test
    void what_is_given_to_each_unit_is_cut_at_the_floor_and_lost() {
        Checkout.of(CART, item("减", offEachUnit(10_00)))
                .takesOff("shirt", 5_00)
                .takesOff("mug", 30_00);
        Checkout.of(CART, item("半价", percentOff(50_00))).takesOff("shirt", 5_00);
        Checkout.of(CART, item("一口价", new UnitPrice(10_00))).takesOff("shirt", 5_00);
    }

    @Test
    void what_is_given_once_flows_to_who_has_room() {
        Checkout.of(CART, order("减", off(25_00)))
                .takesOff("shirt", 5_00)
                .takesOff("mug", 20_00)
                .unitsCost("mug", new Run(2, 13_33), new Run(1, 13_34));
        Checkout.of(CART, order("九折", percentOff(20_00, Per.ORDER)))
                .takesOff("shirt", 5_00)
                .takesOff("mug", 17_00);
    }

    @Test
    void a_line_that_may_not_fall_at_all_leaves_everything_to_the_others() {
        Checkout.of(
                        cart(floored(line("a", 1, 50_00), 50_00), line("b", 1, 50_00)),
                        order("减", off(30_00)))
                .takesOff("a", 0)
                .takesOff("b", 30_00);
    }

    @Test
    void a_floor_above_the_price_raises_nothing() {
        Checkout.of(cart(floored(line("a", 2, 10_00), 12_00)), item("半价", percentOff(50_00)))
                .costs(20_00);
    }
}
