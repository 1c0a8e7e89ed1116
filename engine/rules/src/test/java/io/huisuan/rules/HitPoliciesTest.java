package io.huisuan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Cell.Words;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

class HitPoliciesTest {
    private static final Text UNTITLED = new Text("", "");

    @Test
    void the_best_row_wins() {
        Promotion table = tiers(HitPolicy.BEST);

        Quote quote = quote(table, "TEA");

        assertThat(quote.total()).isEqualTo(8_000);
    }

    @Test
    void all_rows_that_match_give_where_they_are_collected() {
        assertThat(quote(tiers(HitPolicy.COLLECT), "TEA").total()).isEqualTo(7_200);
    }

    @Test
    void the_first_row_wins() {
        assertThat(quote(tiers(HitPolicy.FIRST), "TEA").total()).isEqualTo(9_000);
    }

    @Test
    void rows_that_must_not_match_together_give_nothing_and_it_is_said() {
        try (Rulebook rulebook = Rulebooks.of(List.of(tiers(HitPolicy.UNIQUE)))) {
            Proposals proposals = rulebook.propose(cart("TEA"));

            assertThat(proposals.made()).isEmpty();
            assertThat(proposals.failed())
                    .containsExactly(new Failed("tiers", "rows 1, 2 match together"));
        }
    }

    @Test
    void a_cart_that_no_row_matches_is_told_so() {
        try (Rulebook rulebook = Rulebooks.of(List.of(tiers(HitPolicy.FIRST)))) {
            Cart cart = cart("CUP");

            assertThat(rulebook.notEligible(cart, rulebook.propose(cart)))
                    .extracting(NotEligible::promotion)
                    .isEmpty();
        }
    }

    @Test
    void a_blank_cell_is_no_any() {
        Promotion tiers = tiers(HitPolicy.FIRST);
        Table table = (Table) tiers.body();
        var cells = new ArrayList<>(table.rows().getFirst().cells());
        cells.set(0, Cell.BLANK);
        Promotion blank =
                tiers.with(new Table(table.hit(), table.columns(), List.of(new Row("a", cells))));

        assertThatThrownBy(() -> Rulebooks.of(List.of(blank)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0, cell 0");
    }

    private static Quote quote(Promotion promotion, String sku) {
        try (Rulebook rulebook = Rulebooks.of(List.of(promotion))) {
            Cart cart = cart(sku);
            return Pricing.quote(
                    cart, rulebook.propose(cart).made(), Rulebooks.POLICY, Availability.EVERYTHING);
        }
    }

    private static Promotion tiers(HitPolicy hit) {
        var percent =
                new Giving(
                        "off",
                        UNTITLED,
                        new Offer(
                                Stage.ITEM,
                                Target.EVERYTHING,
                                List.of(),
                                new PercentOff(500, Long.MAX_VALUE, Per.UNIT)));
        var table =
                new Table(
                        hit,
                        List.of(new OfLines("sku", UNTITLED, LineField.SKU), percent),
                        List.of(
                                new Row("a", List.of(new Words(Set.of("TEA")), new Whole(1_000))),
                                new Row(
                                        "b",
                                        List.of(
                                                new Words(Set.of("TEA", "MUG")),
                                                new Whole(2_000)))));
        return new SomeTables(1).promotion("tiers", hit).with(table);
    }

    private static Cart cart(String sku) {
        return new Cart(
                "c",
                Currency.getInstance("CNY"),
                Instant.parse("2026-11-11T04:00:00Z"),
                "",
                "",
                Customer.GUEST,
                Set.of(),
                List.of(SomeTables.line(sku)),
                List.of(),
                "",
                Map.of());
    }
}
