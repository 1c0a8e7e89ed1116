package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.cup;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Quote.Run;
import io.huisuan.promotion.Effect.UnitPrice;

import org.junit.jupiter.api.Test;

/** Whom a promotion goes with, and on how many units. */
class StackingTest {

    private static final Cart CART = cart(line("a", 1, 100_00));
    private static final Wish COUPON = order("券", off(20_00)).in("coupon");
    private static final Wish FLASH = item("秒杀", offEachUnit(15_00)).in("flash");

    @Test
    void a_promotion_may_admit_some_groups_only() {
        Wish picky = order("会员", off(10_00)).in("member").combinableWith("coupon");

        Checkout.of(CART, picky, COUPON).costs(70_00);
        Checkout.of(CART, picky, FLASH).costs(85_00).tells(new Excluded(picky.proposal(), "秒杀"));
        Checkout.of(CART, picky, COUPON, FLASH).costs(65_00).applies("秒杀", "券");
    }

    @Test
    void who_has_no_group_goes_with_everybody_that_does_not_exclude_it() {
        Wish picky = order("会员", off(10_00)).in("member").combinableWith("coupon");

        Checkout.of(CART, picky, order("满减", off(5_00))).costs(85_00);
    }

    @Test
    void a_promotion_may_be_limited_to_so_many_units_and_takes_the_dearest() {
        Wish limited = item("限购", percentOff(50_00)).onAtMost(3);

        Checkout.of(cart(tea(2), cup(2)), limited)
                .takesOff("tea", 68_00)
                .unitsCost("cup", new Run(1, 16_00), new Run(1, 32_00));
    }

    @Test
    void units_beyond_the_limit_are_left_to_rivals() {
        Wish flash = item("秒杀", new UnitPrice(30_00)).in("item").onAtMost(1);
        Wish member = item("会员", offEachUnit(8_00)).in("item");

        Checkout.of(cart(tea(3)), flash, member).costs(30_00 + 60_00 + 60_00);
    }
}
