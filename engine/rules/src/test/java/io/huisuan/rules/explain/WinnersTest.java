package io.huisuan.rules.explain;

import static io.huisuan.rules.explain.Shop.cart;
import static io.huisuan.rules.explain.Shop.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Quote;
import io.huisuan.rules.codec.ExplanationJson;
import io.huisuan.rules.codec.QuoteJson;

import org.junit.jupiter.api.Test;

class WinnersTest {

    private static final Cart CART =
            cart(
                    "{'id': '1', 'sku': 'TEA', 'qty': 1, 'unitPrice': 10000},"
                            + "{'id': '2', 'sku': 'CUP', 'qty': 1, 'unitPrice': 10000}");

    @Test
    void who_may_stand_alone_loses_against_all_that_applied_together() {
        String alone = "\"stacking\": {\"exclusive\": \"COMPETE\"},";
        Shop shop =
                Shop.with(
                        off("alone", alone, "", 3_000),
                        off("a", "", "", 2_000),
                        off("b", "", "", 2_500));

        Quote quote = shop.quote(CART);

        Outbid lost = outbid(quote, "alone");
        assertThat(lost.rivalWorth()).isEqualTo(4_500);
        assertThat(Winners.over(lost, quote, CART)).containsExactly("b", "a");
    }

    @Test
    void members_of_a_group_lose_against_those_that_won_the_same_goods() {
        String group = "\"stacking\": {\"group\": \"g\"},";
        Shop shop =
                Shop.with(
                        off("tea", group, "\"where\": {\"skus\": [\"TEA\"]}", 2_000),
                        off("tea-less", group, "\"where\": {\"skus\": [\"TEA\"]}", 1_000),
                        off("cup", group, "\"where\": {\"skus\": [\"CUP\"]}", 2_000),
                        off("other", "", "", 5_000));

        Quote quote = shop.quote(CART);

        assertThat(Winners.over(outbid(quote, "tea-less"), quote, CART)).containsExactly("tea");
    }

    @Test
    void several_are_listed_in_the_explanation() {
        String alone = "\"stacking\": {\"exclusive\": \"COMPETE\"},";
        Shop shop =
                Shop.with(
                        off("alone", alone, "", 3_000),
                        off("a", "", "", 2_000),
                        off("b", "", "", 2_500));
        Quote quote = shop.quote(CART);
        var outcomes = QuoteJson.write(quote).withArray("outcomes");

        ExplanationJson.addRivals(outcomes, quote, CART);

        assertThat(outcomes.findValues("rivals")).hasToString("[[\"b\",\"a\"]]");
    }

    private static Outbid outbid(Quote quote, String promotion) {
        return quote.outcomes().stream()
                .filter(Outbid.class::isInstance)
                .map(Outbid.class::cast)
                .filter(lost -> lost.promotion().equals(promotion))
                .findFirst()
                .orElseThrow();
    }

    private static String off(String id, String stacking, String where, long amount) {
        return promotion(
                id,
                stacking,
                """
                {"stage": "ORDER", "target": {"type": "lines"%s},
                 "effect": {"type": "amountOff", "amount": %d, "split": "BY_AMOUNT"}}
                """
                        .formatted(where.isEmpty() ? "" : "," + where, amount));
    }
}
