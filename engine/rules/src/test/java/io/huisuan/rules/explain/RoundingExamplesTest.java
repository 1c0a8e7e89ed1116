package io.huisuan.rules.explain;

import static io.huisuan.rules.explain.Shop.cart;
import static io.huisuan.rules.explain.Shop.ladder;
import static io.huisuan.rules.explain.Shop.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.pricing.Policy.RoundTarget;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.returns.Order;
import io.huisuan.returns.Returned;
import io.huisuan.returns.Returning;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

/** The figures of docs/rounding.md. */
class RoundingExamplesTest {
    private static final Cart MUGS = cart("{'id': 'a', 'sku': 'MUG', 'qty': 3, 'unitPrice': 1050}");

    private static Shop eighthAndHalf(String per) {
        return Shop.with(
                promotion(
                        "off",
                        "",
                        """
                        {"stage": "ITEM", "target": {"type": "lines"},
                         "effect": {"type": "percentOff", "basisPoints": 1500, "per": "%s"}}
                        """
                                .formatted(per)));
    }

    @Test
    void a_percentage_is_rounded_half_up_on_the_price_of_a_unit() {
        Shop units = eighthAndHalf("UNIT");
        Quote onDiscounts =
                Pricing.quote(
                        MUGS,
                        units.rulebook().propose(MUGS).made(),
                        Policy.DEFAULT.with(RoundTarget.DISCOUNT),
                        Availability.EVERYTHING);

        assertThat(units.quote(MUGS).total()).isEqualTo(26_79);
        assertThat(eighthAndHalf("LINE").quote(MUGS).total()).isEqualTo(26_78);
        assertThat(onDiscounts.total()).isEqualTo(26_76);
    }

    @Test
    void an_amount_is_shared_by_largest_remainder() {
        String line = "{'id': '%s', 'sku': 'A', 'qty': 1, 'unitPrice': 10000}";
        Cart three =
                cart(
                        String.join(
                                ",",
                                line.formatted("c"),
                                line.formatted("a"),
                                line.formatted("b")));

        assertThat(Shop.with(ladder("fifty", "", false, 300_00, 50_00)).quote(three).lines())
                .extracting(QuotedLine::lineId, QuotedLine::payable)
                .containsExactly(tuple("c", 83_34L), tuple("a", 83_33L), tuple("b", 83_33L));
    }

    @Test
    void units_come_back_at_the_average_of_their_line() {
        Cart cart = cart("{'id': 'a', 'sku': 'A', 'qty': 3, 'unitPrice': 1000}");
        var order = new Order(cart, Shop.with(ladder("five", "", false, 0, 5_00)).quote(cart));

        assertThat(order.paid()).isEqualTo(25_00);
        assertThat(refund(order, 0, 0)).isEqualTo(8_33);
        assertThat(refund(order, 1, 8_33)).isEqualTo(8_33);
        assertThat(refund(order, 2, 16_66)).isEqualTo(8_34);
    }

    private static long refund(Order order, int before, long refunded) {
        Returned earlier =
                before == 0 ? Returned.NOTHING : new Returned(Map.of("a", before), Set.of());
        return Returning.quote(
                        order,
                        earlier,
                        refunded,
                        new Returned(Map.of("a", 1), Set.of()),
                        OnReturn.KEEP,
                        _ -> order.quote())
                .refund();
    }
}
