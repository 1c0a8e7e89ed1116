package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Carts.shippedFor;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.laws.Laws;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.returns.Order;
import io.huisuan.returns.ReturnQuote;
import io.huisuan.returns.Returned;
import io.huisuan.returns.Returning;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class TaxTest {

    private static final Policy EXCLUDED = Policy.DEFAULT.with(Tax.EXCLUDED);

    private static final Wish FORTY = order("满300减40", off(40_00)).from(300_00, Basis.RUNNING);

    /** 100.00 with 13 % in it are 88.50 and 11.50. */
    @Test
    void a_price_includes_its_tax() {
        Cart cart = cart(line("a", 1, 100_00).withTaxRate(13_00));

        Checkout.of(cart).costs(100_00).taxes(11_50);
    }

    @Test
    void a_tax_comes_on_top_where_prices_exclude_it() {
        Cart cart = shippedFor(10_00, line("a", 1, 100_00).withTaxRate(13_00));

        Checkout.under(EXCLUDED, cart).costs(123_00).taxes(13_00);
    }

    @Test
    void what_promotions_take_off_is_not_taxed() {
        Cart cart =
                cart(
                        line("a", 3, 100_00).withTaxRate(13_00),
                        line("b", 1, 100_00).withTaxRate(9_00));

        Checkout.under(EXCLUDED, cart, FORTY).costs(360_00 + 35_10 + 8_10);
        Checkout.of(cart, FORTY).costs(360_00).taxes(31_06 + 7_43);
    }

    @Test
    void a_threshold_counts_prices_as_they_are_given() {
        Cart cart = cart(line("a", 1, 290_00).withTaxRate(13_00));

        Checkout.under(EXCLUDED, cart, FORTY).costs(290_00 + 37_70);
    }

    @Test
    void each_line_is_rounded_by_itself_as_the_policy_says() {
        Cart cart = cart(line("a", 1, 5).withTaxRate(10_00), line("b", 1, 5).withTaxRate(10_00));

        Checkout.under(EXCLUDED, cart).taxes(2);
        Checkout.under(EXCLUDED.with(Rounding.DOWN), cart).taxes(0);
    }

    @Test
    void a_rate_is_within_bounds() {
        assertThatThrownBy(() -> line("a", 1, 1).withTaxRate(-1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line("a", 1, 1).withTaxRate(Line.MAX_TAX_RATE + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_line_comes_back_with_its_tax() {
        Cart cart = cart(line("a", 3, 1_00).withTaxRate(13_00));
        var order = new Order(cart, Checkout.under(EXCLUDED, cart).quote());

        ReturnQuote back = returned(order, Returned.of("a", 2), OnReturn.KEEP);

        assertThat(back.refund()).isEqualTo(2_26);
        assertThat(back.lines()).extracting(ReturnQuote.LineRefund::tax).containsExactly(26L);
    }

    /** The two that are kept would have cost 20.00 more, and 2.60 more tax. */
    @Test
    void what_is_withheld_is_taxed_like_the_goods_that_are_kept() {
        Cart cart = cart(line("a", 4, 100_00).withTaxRate(13_00));
        var order = new Order(cart, Checkout.under(EXCLUDED, cart, FORTY).quote());

        ReturnQuote back = returned(order, Returned.of("a", 2), OnReturn.CLAW_BACK);

        assertThat(back.withheld()).isEqualTo(22_60);
        assertThat(back.refund()).isEqualTo(order.paid() - 226_00);
    }

    @Test
    void what_is_priced_again_is_taxed_again() {
        Cart cart = cart(line("a", 4, 100_00).withTaxRate(13_00));
        var order = new Order(cart, Checkout.under(EXCLUDED, cart, FORTY).quote());

        ReturnQuote back = returned(order, Returned.of("a", 2), OnReturn.RE_EVALUATE);

        assertThat(back.refund()).isEqualTo(order.paid() - 226_00);
    }

    private static ReturnQuote returned(Order order, Returned back, OnReturn policy) {
        return Returning.quote(
                order,
                Returned.NOTHING,
                0,
                back,
                policy,
                kept -> Checkout.under(EXCLUDED, kept, FORTY).quote());
    }

    @Test
    void law_9_taxes_add_up_and_are_exact_but_for_one_rounding() {
        Laws.forAll(
                Deal::taxed,
                deal -> {
                    Quote quote = deal.quote();
                    long onTop = deal.policy().tax() == Tax.EXCLUDED ? quote.taxTotal() : 0;
                    assertThat(quote.total())
                            .isEqualTo(
                                    quote.goods()
                                            - quote.discountTotal()
                                            + quote.shippingPayable()
                                            + onTop);
                    assertThat(quote.lines().stream().mapToLong(QuotedLine::tax).sum())
                            .isEqualTo(quote.taxTotal());
                    for (Line line : deal.cart().lines()) {
                        isExact(line, quote, deal.policy());
                    }
                });
    }

    /** {@code tax · (1 + rate)} against {@code payable · rate}, or {@code tax} against it. */
    private static void isExact(Line line, Quote quote, Policy policy) {
        QuotedLine quoted =
                quote.lines().stream()
                        .filter(each -> each.lineId().equals(line.id()))
                        .findFirst()
                        .orElseThrow();
        var rate = BigDecimal.valueOf(line.taxRate(), 4);
        BigDecimal whole = policy.tax() == Tax.INCLUDED ? rate.add(BigDecimal.ONE) : BigDecimal.ONE;
        BigDecimal exact = BigDecimal.valueOf(quoted.payable()).multiply(rate);
        BigDecimal off = whole.multiply(BigDecimal.valueOf(quoted.tax())).subtract(exact).abs();
        assertThat(off).isLessThan(whole);
        if (policy.rounding() == Rounding.HALF_UP || policy.rounding() == Rounding.HALF_EVEN) {
            assertThat(off.add(off)).isLessThanOrEqualTo(whole);
        }
    }

    @Test
    void law_9_what_is_taxed_is_priced_like_what_is_not() {
        Laws.forAll(
                Deal::taxed,
                deal ->
                        assertThat(payables(deal.quote()))
                                .isEqualTo(payables(deal.untaxed().quote())));
    }

    private static List<Long> payables(Quote quote) {
        return quote.lines().stream().map(QuotedLine::payable).toList();
    }
}
