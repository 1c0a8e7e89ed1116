package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;
import io.huisuan.returns.Order;
import io.huisuan.returns.ReturnQuote;
import io.huisuan.returns.ReturnQuote.GiftDue;
import io.huisuan.returns.ReturnQuote.LineRefund;
import io.huisuan.returns.Returned;
import io.huisuan.returns.Returning;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class ReturnsTest {

    /** 400.00 with 满300减40: 360.00 paid, a at 270.00 and b at 90.00. */
    private static final Cart CART = cart(line("a", 3, 100_00), line("b", 1, 100_00));

    private static final Wish FORTY = order("满300减40", off(40_00)).from(300_00, Basis.RUNNING);

    private static ReturnQuote quote(
            OnReturn policy, Cart cart, Returned returned, Wish... wishes) {
        return Returning.quote(
                new Order(cart, Checkout.of(cart, wishes).quote()),
                Returned.NOTHING,
                0,
                returned,
                policy,
                kept -> Checkout.of(kept, wishes).quote());
    }

    @Test
    void a_unit_is_refunded_at_its_lines_average_from_the_recorded_shares() {
        ReturnQuote quote = quote(OnReturn.KEEP, CART, Returned.of("a", 1), FORTY);

        assertThat(quote.refund()).isEqualTo(90_00);
        assertThat(quote.lines()).containsExactly(new LineRefund("a", 1, 90_00, 0));
    }

    @Test
    void a_threshold_that_is_still_reached_costs_nothing() {
        ReturnQuote quote = quote(OnReturn.CLAW_BACK, CART, Returned.of("a", 1), FORTY);

        assertThat(quote.refund()).isEqualTo(90_00);
        assertThat(quote.lost()).isEmpty();
    }

    /** Two units are kept at 90.00 each: their 20.00 are withheld of 180.00. */
    @Test
    void what_a_lost_threshold_gave_for_the_goods_that_are_kept_is_withheld() {
        ReturnQuote quote = quote(OnReturn.CLAW_BACK, CART, Returned.of("a", 2), FORTY);

        assertThat(quote.refund()).isEqualTo(160_00);
        assertThat(quote.withheld()).isEqualTo(20_00);
        assertThat(quote.lost())
                .singleElement()
                .satisfies(
                        lost -> {
                            assertThat(lost.promotion()).isEqualTo("满300减40");
                            assertThat(lost.actual()).isEqualTo(200_00);
                            assertThat(lost.given()).isEqualTo(20_00);
                        });
    }

    @Test
    void to_keep_what_was_given_only_tells_what_was_lost() {
        ReturnQuote quote = quote(OnReturn.KEEP, CART, Returned.of("a", 2), FORTY);

        assertThat(quote.refund()).isEqualTo(180_00);
        assertThat(quote.lost()).hasSize(1);
    }

    @Test
    void what_is_kept_may_be_priced_again() {
        Wish small = order("满200减10", off(10_00)).from(200_00, Basis.LIST).in("g");
        Wish large = FORTY.in("g");

        ReturnQuote quote = quote(OnReturn.RE_EVALUATE, CART, Returned.of("a", 2), small, large);

        assertThat(quote.refund()).isEqualTo(360_00 - 190_00);
    }

    @Test
    void a_lower_tier_still_gives_its_own() {
        var tiers =
                new Tiered(
                        Measure.AMOUNT,
                        Basis.RUNNING,
                        List.of(new Tier(200_00, off(15_00)), new Tier(400_00, off(40_00))),
                        false);

        ReturnQuote quote =
                quote(OnReturn.CLAW_BACK, CART, Returned.of("a", 2), order("阶梯", tiers));

        assertThat(quote.withheld()).isEqualTo(20_00 - 15_00);
    }

    @Test
    void a_gift_that_nothing_earns_any_more_comes_back_or_is_withheld() {
        Wish gift = order("满赠", new FreeGift("CUP-01", 1, 29_00)).from(300_00, Basis.LIST);
        Returned kept = Returned.of("a", 2);
        Returned withGift = new Returned(kept.units(), Set.of("满赠"));

        ReturnQuote without = quote(OnReturn.CLAW_BACK, CART, kept, gift);
        assertThat(without.refund()).isEqualTo(200_00 - 29_00);
        assertThat(without.gifts()).containsExactly(new GiftDue("满赠", "CUP-01", 1, 29_00));
        assertThat(quote(OnReturn.CLAW_BACK, CART, withGift, gift).refund()).isEqualTo(200_00);
    }

    @Test
    void what_was_withheld_comes_back_with_the_last_unit() {
        Cart cart = cart(line("a", 1, 290_00), line("b", 1, 10_00));
        var order = new Order(cart, Checkout.of(cart, FORTY).quote());
        ReturnQuote first =
                Returning.quote(
                        order,
                        Returned.NOTHING,
                        0,
                        Returned.of("b", 1),
                        OnReturn.CLAW_BACK,
                        _ -> order.quote());
        ReturnQuote last =
                Returning.quote(
                        order,
                        Returned.of("b", 1),
                        first.refund(),
                        Returned.of("a", 1),
                        OnReturn.CLAW_BACK,
                        _ -> order.quote());

        assertThat(first.refund()).isZero();
        assertThat(last.refund()).isEqualTo(260_00);
        assertThat(last.withheld()).isNegative();
    }

    @Test
    void more_than_was_bought_does_not_come_back() {
        assertThatThrownBy(() -> quote(OnReturn.KEEP, CART, Returned.of("b", 2), FORTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of line b 2 units come back, 1 were bought");
    }

    /** Solidus issue 512; Talon.One's partial return; PrestaShop issue 18319. */
    @Test
    void other_engines_refund_the_same() {
        Cart ten = cart(line("i1", 1, 6_00), line("i2", 1, 4_00));
        Cart shoes = cart(line("shoes", 1, 60_00), line("shirts", 2, 20_00));
        Cart large = cart(line("a", 1, 150_00), line("b", 1, 60_00));

        assertThat(
                        quote(
                                        OnReturn.KEEP,
                                        ten,
                                        Returned.of("i1", 1),
                                        order("p", percentOff(10_00, Per.ORDER)))
                                .refund())
                .isEqualTo(5_40);
        assertThat(
                        quote(
                                        OnReturn.KEEP,
                                        shoes,
                                        Returned.of("shirts", 1),
                                        Wish.item("p", offEachUnit(5_00)))
                                .refund())
                .isEqualTo(15_00);
        assertThat(
                        quote(
                                        OnReturn.KEEP,
                                        large,
                                        Returned.of("a", 1),
                                        order("p", percentOff(20_00, Per.ORDER)))
                                .refund())
                .isEqualTo(120_00);
    }
}
