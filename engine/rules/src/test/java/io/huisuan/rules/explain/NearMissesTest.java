package io.huisuan.rules.explain;

import static io.huisuan.rules.explain.Shop.cart;
import static io.huisuan.rules.explain.Shop.ladder;
import static io.huisuan.rules.explain.Shop.promotion;
import static io.huisuan.rules.explain.Shop.tea;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.util.Currency;
import java.util.List;

class NearMissesTest {

    private static final String FIFTY_OFF_300 = ladder("fifty", "", false, 30_000, 5_000);

    @Test
    void what_is_missing_to_a_threshold_and_what_it_saves_is_told() {
        List<NearMiss> misses = Shop.with(FIFTY_OFF_300).nearMisses(cart(tea(1, 28_770)));

        assertThat(misses).hasSize(1);
        assertThat(misses.getFirst().missing()).isEqualTo(1_230);
        assertThat(misses.getFirst().saves()).hasValue(5_000);
        assertThat(words(misses.getFirst()))
                .containsExactly("再买 ¥12.30，可减 ¥50", "Spend ¥12.30 more to save ¥50");
    }

    @Test
    void one_more_for_a_bundle_is_a_near_miss() {
        String threeFor99 =
                promotion(
                        "three",
                        "",
                        """
                        {"stage": "BUNDLE", "target": {"type": "lines"},
                         "effect": {"type": "bundlePrice", "parts": [{"count": 3}], "price": 9900}}
                        """);

        NearMiss miss = Shop.with(threeFor99).nearMisses(cart(tea(2, 6_800))).getFirst();

        assertThat(miss.measure()).isEqualTo(Measure.COUNT);
        assertThat(miss.missing()).isEqualTo(1);
        assertThat(miss.saves()).hasValue(3 * 6_800 - 9_900);
    }

    private static final String TEA_AND_CUP =
            promotion(
                    "tea-and-cup",
                    "",
                    """
                    {"stage": "BUNDLE", "target": {"type": "lines"},
                     "effect": {"type": "bundlePrice", "price": 9900, "parts": [
                       {"where": {"tags": ["tea"]}, "count": 1},
                       {"where": {"skus": ["CUP"]}, "count": 1}]}}
                    """);

    @Test
    void a_part_of_a_bundle_that_nobody_has_the_price_of_is_named_without_a_saving() {
        NearMiss miss = Shop.with(TEA_AND_CUP).nearMisses(cart(tea(1, 6_800))).getFirst();

        assertThat(miss.missing()).isEqualTo(1);
        assertThat(miss.of().skus()).containsExactly("CUP");
        assertThat(miss.saves()).isEmpty();
        assertThat(words(miss))
                .containsExactly(
                        "再买 1 件 CUP，可享“tea-and-cup”", "Add 1 more of CUP to get “tea-and-cup”");
    }

    @Test
    void a_part_of_a_bundle_that_is_for_sale_saves_what_it_saves_at_its_price() {
        List<Line> goods =
                cart("{'id': '1', 'sku': 'BOWL', 'qty': 1, 'unitPrice': 100},"
                                + "{'id': '2', 'sku': 'CUP', 'qty': 1, 'unitPrice': 4000}")
                        .lines();

        List<NearMiss> misses = Shop.with(TEA_AND_CUP).nearMisses(cart(tea(1, 6_800)), goods);

        assertThat(misses.getFirst().saves()).hasValue(6_800 + 4_000 - 9_900);
        assertThat(Shop.with(TEA_AND_CUP).nearMisses(cart(tea(1, 5_000)), goods)).isEmpty();
    }

    @Test
    void a_bundle_that_lacks_more_than_one_part_or_goes_with_nothing_else_is_no_near_miss() {
        String alone =
                promotion(
                        "alone",
                        "\"stacking\": {\"exclusive\": \"FORCE\"},",
                        """
                        {"stage": "ITEM", "target": {"type": "lines"},
                         "effect": {"type": "percentOff", "basisPoints": 1000}}
                        """);
        String bowl = "{'id': '1', 'sku': 'BOWL', 'qty': 1, 'unitPrice': 100}";

        assertThat(Shop.with(TEA_AND_CUP).nearMisses(cart(bowl))).isEmpty();
        assertThat(Shop.with(TEA_AND_CUP, alone).nearMisses(cart(tea(1, 6_800)))).isEmpty();
    }

    /** Shipping is free already; ten percent of what is added is no saving. */
    @Test
    void what_others_take_off_the_added_goods_is_no_near_miss() {
        String free =
                """
                {"stage": "SHIPPING", "target": {"type": "shipping"}, %s "effect": {"type": "freeShipping"}}
                """;
        String from88 =
                """
                "thresholds": [{"measure": "AMOUNT", "basis": "RUNNING", "atLeast": 8800, "of": {"type": "lines"}}],
                """;
        String tenPercent =
                """
                {"stage": "ITEM", "target": {"type": "lines"}, "effect": {"type": "percentOff", "basisPoints": 1000}}
                """;
        Shop shop =
                Shop.with(
                        promotion("first", "", free.formatted("")),
                        promotion("later", "", free.formatted(from88)),
                        promotion("ten", "", tenPercent));
        String shipped = "\"shipping\": [{\"method\": \"standard\", \"fee\": 1000}],";

        assertThat(shop.nearMisses(cart(tea(1, 6_800), shipped))).isEmpty();
    }

    @Test
    void the_next_tier_is_a_near_miss_of_a_promotion_that_applies() {
        Shop shop = Shop.with(ladder("steps", "", false, 30_000, 5_000, 50_000, 12_000));

        NearMiss next = shop.nearMisses(cart(tea(1, 45_000))).getFirst();

        assertThat(next.missing()).isEqualTo(5_000);
        assertThat(next.saves()).hasValue(7_000);
        assertThat(shop.nearMisses(cart(tea(1, 50_000)))).isEmpty();
    }

    @Test
    void where_a_tier_repeats_its_next_multiple_is_near() {
        Shop shop = Shop.with(ladder("each-300", "", true, 30_000, 5_000));

        NearMiss next = shop.nearMisses(cart(tea(1, 70_000))).getFirst();

        assertThat(next.missing()).isEqualTo(20_000);
        assertThat(next.saves()).hasValue(5_000);
    }

    @Test
    void goods_that_are_reduced_themselves_need_more_to_reach_a_threshold() {
        String tenOffAll =
                promotion(
                        "ten",
                        "",
                        """
                        {"stage": "ITEM", "target": {"type": "lines"},
                         "effect": {"type": "percentOff", "basisPoints": 1000, "per": "LINE"}}
                        """);

        NearMiss miss =
                Shop.with(tenOffAll, FIFTY_OFF_300).nearMisses(cart(tea(1, 30_000))).stream()
                        .filter(near -> near.promotion().equals("fifty"))
                        .findFirst()
                        .orElseThrow();

        // 300 leave 270; 33.34 more at a tenth off bring the cart to 300.
        assertThat(miss.missing()).isEqualTo(3_334);
        assertThat(miss.saves()).hasValue(5_000);
    }

    @Test
    void a_rival_that_has_to_go_is_subtracted() {
        String group = "\"stacking\": {\"group\": \"order\"},";
        Shop shop =
                Shop.with(
                        ladder("now", group, false, 10_000, 4_000),
                        ladder("then", group, false, 30_000, 5_000));

        NearMiss miss = shop.nearMisses(cart(tea(1, 29_000))).getFirst();

        assertThat(miss.promotion()).isEqualTo("then");
        assertThat(miss.saves()).hasValue(1_000);
    }

    /**
     * Tea is ¥39, or 5 % off with all else. With ¥49 more shipping is free for who takes the 5 %:
     * 46.55 + 46.55 instead of 39 + 46.55 + 10, which is 2.45 less.
     */
    @Test
    void what_a_better_price_takes_back_is_no_saving_on_shipping_alone() {
        String group = "\"stacking\": {\"group\": \"item\"},";
        Shop shop =
                Shop.with(
                        promotion(
                                "price",
                                group,
                                """
                                {"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["TEA"]}},
                                 "effect": {"type": "unitPrice", "price": 3900}}
                                """),
                        promotion(
                                "gold",
                                group,
                                """
                                {"stage": "ITEM", "target": {"type": "lines"},
                                 "effect": {"type": "percentOff", "basisPoints": 500, "per": "UNIT"}}
                                """),
                        promotion(
                                "free",
                                "",
                                """
                                {"stage": "SHIPPING", "target": {"type": "shipping"}, "effect": {"type": "freeShipping"},
                                 "thresholds": [{"measure": "AMOUNT", "basis": "RUNNING", "atLeast": 8800, "of": {"type": "lines"}}]}
                                """));
        String shipped = "\"shipping\": [{\"method\": \"standard\", \"fee\": 1000}],";
        Cart now = cart(tea(1, 4_900), shipped);
        Cart then =
                cart(
                        tea(1, 4_900) + ",{'id': '2', 'sku': 'CUP', 'qty': 1, 'unitPrice': 4900}",
                        shipped);

        NearMiss miss = shop.nearMisses(now).getFirst();

        assertThat(shop.quote(now).total()).isEqualTo(3_900 + 1_000);
        assertThat(shop.quote(then).total()).isEqualTo(4_655 + 4_655);
        assertThat(miss.saves()).hasValue(3_900 + 1_000 + 4_655 - 2 * 4_655);
        assertThat(words(miss)).containsExactly("再买 ¥49，可减 ¥2.45", "Spend ¥49 more to save ¥2.45");
    }

    @Test
    void units_count_at_the_price_of_the_cheapest_line_that_matches() {
        String third =
                promotion(
                        "three",
                        "\"when\": {\"type\": \"lines\", \"where\": {\"tags\": [\"tea\"]},"
                                + " \"atLeast\": 3},",
                        """
                        {"stage": "ITEM", "target": {"type": "lines", "where": {"tags": ["tea"]}},
                         "effect": {"type": "percentOff", "basisPoints": 1000, "per": "LINE"}}
                        """);

        NearMiss miss = Shop.with(third).nearMisses(cart(tea(2, 10_000))).getFirst();

        assertThat(miss.measure()).isEqualTo(Measure.COUNT);
        assertThat(miss.missing()).isEqualTo(1);
        assertThat(miss.of().tags()).containsExactly("tea");
        assertThat(miss.saves()).hasValue(3_000);
        assertThat(words(miss))
                .containsExactly("再买 1 件指定商品，可减 ¥30", "Add 1 more of selected goods to save ¥30");
    }

    @Test
    void gifts_and_shipping_are_said_as_such_and_the_largest_saving_goes_first() {
        String from300 =
                "\"thresholds\": [{\"measure\": \"AMOUNT\", \"basis\": \"LIST\", \"atLeast\":"
                        + " 30000, \"of\": {\"type\": \"lines\"}}],";
        String gift =
                promotion(
                        "cup",
                        "",
                        "{\"stage\": \"ORDER\", \"target\": {\"type\": \"lines\"},"
                                + from300
                                + "\"effect\": {\"type\": \"freeGift\", \"sku\": \"CUP\", \"qty\":"
                                + " 1, \"value\": 900}}");
        String shipping =
                promotion(
                        "free-shipping",
                        "",
                        "{\"stage\": \"SHIPPING\", \"target\": {\"type\": \"shipping\"},"
                                + from300
                                + "\"effect\": {\"type\": \"freeShipping\"}}");
        Cart cart =
                cart(tea(1, 28_000), "\"shipping\": [{\"method\": \"standard\", \"fee\": 1000}],");

        List<NearMiss> misses = Shop.with(gift, shipping, FIFTY_OFF_300).nearMisses(cart);

        assertThat(misses)
                .extracting(miss -> words(miss).getFirst())
                .containsExactly("再买 ¥20，可减 ¥50", "再买 ¥20，可省运费 ¥10", "再买 ¥20，可得赠品 CUP × 1");
        assertThat(misses)
                .extracting(miss -> miss.saves().getAsLong())
                .containsExactly(5_000L, 1_000L, 900L);
    }

    @Test
    void what_more_goods_cannot_bring_is_no_near_miss() {
        String goldOnly =
                "\"when\": {\"type\": \"text\", \"field\": \"customer.tier\", \"values\":"
                        + " [\"gold\"]},";
        String tooFar = ladder("far", "", false, 2_000_000_000_000L, 5_000);
        Shop shop = Shop.with(ladder("gold", goldOnly, false, 30_000, 5_000), tooFar);

        assertThat(shop.nearMisses(cart(tea(1, 29_000)))).isEmpty();
        assertThat(shop.nearMisses(cart(""))).isEmpty();
    }

    private static List<String> words(NearMiss miss) {
        var text = Hints.of(miss, Currency.getInstance("CNY"));
        return List.of(text.zh(), text.en());
    }
}
