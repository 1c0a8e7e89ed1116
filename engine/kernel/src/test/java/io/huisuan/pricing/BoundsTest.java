package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Quote.Run;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** 500 lines of 10,000 units of 10^12 minor units: 5·10^18 in all. */
class BoundsTest {

    private static final long GOODS = 500L * Line.MAX_QTY * Line.MAX_PRICE;

    private static final Cart LARGEST =
            cart(
                    IntStream.range(0, Cart.MAX_LINES)
                            .mapToObj(i -> line("line" + i, Line.MAX_QTY, Line.MAX_PRICE))
                            .toArray(Line[]::new));

    @Test
    void the_largest_cart_is_priced_to_the_cent() {
        Checkout.of(LARGEST).costs(GOODS);
        Checkout.of(LARGEST, item("折", percentOff(33_33))).costs(GOODS / 10_000 * 66_67);
        Checkout.of(LARGEST, order("折", percentOff(33_33, Per.ORDER)))
                .costs(GOODS / 10_000 * 66_67);
        Checkout.of(LARGEST, order("减", off(GOODS - 1))).costs(1);
    }

    @Test
    void an_amount_that_repeats_too_often_takes_everything_and_no_more() {
        var everyCent =
                new Tiered(Measure.AMOUNT, Basis.LIST, List.of(new Tier(1, off(1_000_00))), true);

        Checkout.of(LARGEST, order("每满减", everyCent)).costs(0);
    }

    @Test
    void ten_thousand_units_are_two_runs_not_ten_thousand() {
        Checkout.of(cart(line("pin", 10_000, 100)), order("减", off(3_333)))
                .unitsCost("pin", new Run(3_333, 99), new Run(6_667, 100));
    }

    @Test
    void a_thousand_odd_amounts_make_a_thousand_runs_at_most() {
        Wish[] odd =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> order("p" + i, off(2 * i + 1)))
                        .toArray(Wish[]::new);

        Quote quote = Checkout.of(cart(line("pin", 10_000, 10_000)), odd).quote();

        assertThat(quote.discountTotal()).isEqualTo(1_000_000);
        assertThat(quote.lines().getFirst().units()).hasSizeLessThanOrEqualTo(1_001);
    }
}
