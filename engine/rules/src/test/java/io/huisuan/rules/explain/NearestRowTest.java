package io.huisuan.rules.explain;

import static io.huisuan.rules.explain.Shop.cart;
import static io.huisuan.rules.explain.Shop.tea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Outcome.NotRunning;
import io.huisuan.pricing.Outcome.NothingMatches;
import io.huisuan.pricing.Outcome.Unmet;
import io.huisuan.pricing.Outcome.Why;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Gap;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.explain.CodeState.State;

import org.junit.jupiter.api.Test;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** A table that gives nothing tells which row was nearest, and what that row asks for. */
class NearestRowTest {
    private static final String TIER =
            "{'type': 'text', 'id': 'tier', 'field': 'customer.tier', 'operator': 'IN'}";
    private static final String TOTAL =
            "{'type': 'number', 'id': 'total', 'field': 'cart.listTotal', 'operator': 'BETWEEN'}";
    private static final String CODE =
            "{'type': 'text', 'id': 'code', 'field': 'cart.codes', 'operator': 'IN'}";
    private static final String SKU = "{'type': 'lines', 'id': 'sku', 'field': 'skus'}";
    private static final String UNTIL = "{'type': 'validity', 'id': 'until', 'bound': 'UNTIL'}";

    @Test
    void the_row_that_lacks_least_is_told_with_what_is_required_and_missing() {
        Shop shop =
                table(
                        TIER + "," + TOTAL,
                        "['gold'], {'from': 90000}, 1000",
                        "{'is': 'any'}, {'from': 50000, 'to': 89999}, 500",
                        "{'is': 'any'}, {'from': 30000, 'to': 49999}, 300");

        assertThat(why(shop, cart(tea(1, 20_000))))
                .isInstanceOfSatisfying(
                        Unmet.class,
                        unmet -> {
                            assertThat(unmet.row()).isEqualTo(OptionalInt.of(2));
                            assertThat(unmet.gaps())
                                    .containsExactly(
                                            new Gap.Figure(
                                                    new NumberIs(
                                                            NumberField.LIST_TOTAL,
                                                            Condition.Comparison.GE,
                                                            30_000),
                                                    30_000,
                                                    20_000,
                                                    OptionalLong.of(10_000)));
                        });
    }

    @Test
    void what_the_nearest_row_would_give_is_a_near_miss() {
        Shop shop =
                table(
                        TOTAL,
                        "{'from': 50000, 'to': 89999}, 2000",
                        "{'from': 30000, 'to': 49999}, 1000");

        assertThat(shop.nearMisses(cart(tea(1, 20_000))))
                .singleElement()
                .satisfies(
                        miss -> {
                            assertThat(miss.missing()).isEqualTo(10_000);
                            assertThat(miss.saves()).hasValue(3_000);
                        });
    }

    @Test
    void a_threshold_that_a_row_misses_is_a_near_miss_too() {
        Shop shop =
                table(
                        SKU + ", {'type': 'threshold', 'id': 't', 'measure': 'AMOUNT'}",
                        "['TEA'], 30000, 1000");

        assertThat(shop.nearMisses(cart(tea(1, 20_000))))
                .singleElement()
                .satisfies(miss -> assertThat(miss.missing()).isEqualTo(10_000));
    }

    @Test
    void a_row_about_other_goods_is_not_near() {
        Shop shop = table(SKU + "," + TIER, "['CUP'], ['gold'], 500", "['TEA'], ['vip'], 500");

        assertThat(why(shop, cart(tea(1, 20_000))))
                .isInstanceOfSatisfying(
                        Unmet.class,
                        unmet -> {
                            assertThat(unmet.row()).isEqualTo(OptionalInt.of(1));
                            assertThat(unmet.gaps())
                                    .singleElement()
                                    .isEqualTo(
                                            new Gap.Words(
                                                    new Condition.TextIn(
                                                            TextField.TIER, Set.of("vip")),
                                                    Set.of()));
                        });
        assertThat(why(table(SKU, "['CUP'], 500"), cart(tea(1, 20_000))))
                .isEqualTo(new NothingMatches());
    }

    @Test
    void a_row_whose_time_is_over_says_so() {
        Shop shop = table(SKU + "," + UNTIL, "['TEA'], {'at': '2026-11-01T00:00'}, 500");

        assertThat(why(shop, cart(tea(1, 20_000))))
                .isInstanceOfSatisfying(
                        NotRunning.class, running -> assertThat(running.isOver()).isTrue());
    }

    @Test
    void each_code_of_a_table_has_the_state_of_its_rows() {
        Shop shop =
                table(
                        CODE + "," + TIER + "," + UNTIL,
                        "['OTHER'], {'is': 'any'}, {'is': 'any'}, 500",
                        "['OLD'], {'is': 'any'}, {'at': '2026-11-01T00:00'}, 500",
                        "['GOLD'], ['gold'], {'is': 'any'}, 500",
                        "['YES'], {'is': 'any'}, {'is': 'any'}, 500");

        assertThat(shop.codes(entered("OLD", "GOLD", "YES", "NO")))
                .extracting(CodeState::code, CodeState::state)
                .containsExactly(
                        tuple("GOLD", State.NOT_ELIGIBLE),
                        tuple("NO", State.UNKNOWN),
                        tuple("OLD", State.EXPIRED),
                        tuple("YES", State.APPLIED));
    }

    private static Cart entered(String... codes) {
        return cart(tea(1, 20_000), "\"codes\": [\"%s\"],".formatted(String.join("\",\"", codes)));
    }

    private static Why why(Shop shop, Cart cart) {
        assertThat(shop.rulebook().propose(cart).made()).isEmpty();
        NotEligible told =
                shop.rulebook().notEligible(cart, shop.rulebook().promotion("table").orElseThrow());
        return told.why();
    }

    /** Percentages off by these columns. */
    private static Shop table(String columns, String... rows) {
        var written = new StringBuilder();
        for (String row : rows) {
            written.append(written.isEmpty() ? "" : ",")
                    .append("{'id': 'r%d', 'cells': [%s]}".formatted(written.length(), row));
        }
        return Shop.with(
                """
                {'id': 'table', 'campaign': 'test', 'name': {'zh': '表', 'en': 'Table'}, 'currency': 'CNY',
                 'schedule': {'zone': 'Asia/Shanghai'},
                 'body': {'type': 'table', 'hit': 'FIRST',
                   'columns': [%s, {'type': 'effect', 'id': 'off', 'offer': {'stage': 'ITEM',
                     'target': {'type': 'lines'},
                     'effect': {'type': 'percentOff', 'basisPoints': 1000, 'per': 'UNIT'}}}],
                   'rows': [%s]}}
                """
                        .formatted(columns, written)
                        .replace('\'', '"'));
    }
}
