package io.huisuan.rules.explain;

import static io.huisuan.rules.explain.Shop.cart;
import static io.huisuan.rules.explain.Shop.ladder;
import static io.huisuan.rules.explain.Shop.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Policy;

import org.junit.jupiter.api.Test;

import java.util.List;

class StepTest {

    private static final String EIGHTH =
            promotion(
                    "eighth",
                    "",
                    """
                    {"stage": "ITEM", "target": {"type": "lines", "where": {"tags": ["tea"]}},
                     "effect": {"type": "percentOff", "basisPoints": 1250, "per": "LINE"}}
                    """);

    private static List<Step> steps(Shop shop, Cart cart, String promotion) {
        return shop.quote(cart).outcomes().stream()
                .filter(Applied.class::isInstance)
                .map(Applied.class::cast)
                .filter(applied -> applied.promotion().equals(promotion))
                .flatMap(applied -> Step.of(applied, Policy.DEFAULT, cart).stream())
                .toList();
    }

    @Test
    void a_percentage_tells_its_base_rate_exact_result_and_rounding() {
        Cart cart = cart("{'id': '1', 'sku': 'TEA', 'tags': ['tea'], 'qty': 3, 'unitPrice': 333}");

        Step step = steps(Shop.with(EIGHTH), cart, "eighth").getFirst();

        assertThat(step.units()).isEqualTo(3);
        assertThat(step.before()).isEqualTo(999);
        assertThat(step.percentage().orElseThrow().raw()).hasToString("124.875");
        assertThat(step.amount()).isEqualTo(125);
        assertThat(step.percentage().orElseThrow().rounding(125)).hasToString("0.125");
        assertThat(step.after()).isEqualTo(874);
    }

    @Test
    void each_step_begins_where_the_one_before_ended_and_only_on_its_own_lines() {
        Cart cart =
                cart(
                        "{'id': '1', 'sku': 'TEA', 'tags': ['tea'], 'qty': 1, 'unitPrice': 800},"
                                + "{'id': '2', 'sku': 'CUP', 'qty': 1, 'unitPrice': 300}");
        Shop shop = Shop.with(EIGHTH, ladder("off", "", false, 0, 100));

        assertThat(steps(shop, cart, "eighth")).extracting(Step::of).containsExactly("1");
        List<Step> off = steps(shop, cart, "off");
        assertThat(off).extracting(Step::before).containsExactly(700L, 300L);
        assertThat(off).extracting(Step::amount).containsExactly(70L, 30L);
        assertThat(off).allMatch(step -> step.percentage().isEmpty());
    }
}
