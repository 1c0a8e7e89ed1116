package io.huisuan.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Promotions;
import io.huisuan.authoring.drl.Guard;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Forms and rules of DRL are looked at as rows. */
class OtherBodiesTest {
    private static final Line TEA = good("tea", 6_800, 6_000);

    @Test
    void a_form_that_sells_at_a_loss_comes_with_the_cart_that_gets_there() {
        List<TableFinding> found = ofForm(new Tier(30_000, new AmountOff(6_000, Split.BY_AMOUNT)));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().finding().code()).isEqualTo("below-cost");
        Cart cart = found.getFirst().example().orElseThrow();
        assertThat(cart.listTotal()).isGreaterThanOrEqualTo(30_000);
        assertThat(cart.lines().getFirst().sku()).isEqualTo("tea");
    }

    @Test
    void a_form_that_leaves_a_margin_is_sound() {
        assertThat(ofForm(new Tier(30_000, new AmountOff(3_000, Split.BY_AMOUNT)))).isEmpty();
    }

    @Test
    void rules_that_contradict_themselves_or_repeat_another_are_told_at_their_line() {
        List<TableFinding> found =
                ofDrl(
                        """
                        rule "never" when Customer( tier == "gold", tier == "silver" ) then
                          offers.percentOff(100);
                        end
                        rule "one" when Customer( tier in ("gold", "vip") ) then
                          offers.percentOff(100);
                        end
                        rule "same" when Customer( tier in ("vip", "gold") ) then
                          offers.percentOff(100);
                        end
                        """);

        assertThat(found)
                .extracting(one -> one.finding().code())
                .containsExactly("row-contradiction", "duplicate-row");
        assertThat(found)
                .extracting(one -> one.finding().place())
                .containsExactly(Optional.of(new Place(1, 1)), Optional.of(new Place(7, 1)));
        assertThat(found.getLast().example().orElseThrow().customer().tier()).isIn("gold", "vip");
    }

    @Test
    void a_rule_that_sells_a_line_at_a_loss_is_told() {
        List<TableFinding> found =
                ofDrl(
                        """
                        rule "too much" when $l : Line( sku in ("tea", "cup") ) then
                          offers.percentOff(1500).on($l);
                        end
                        rule "no row" when $l : Line( sku == "tea", qty >= 2 ) then
                          offers.percentOff(9000).on($l);
                        end
                        """);

        assertThat(found).extracting(one -> one.finding().code()).containsExactly("below-cost");
        assertThat(found.getFirst().finding())
                .extracting(Finding::pointer, one -> one.message().en())
                .containsExactly("/body/text", "“too much” sells tea for less than it costs");
    }

    private static List<TableFinding> ofForm(Tier... tiers) {
        Effect effect = new Tiered(Measure.AMOUNT, Basis.RUNNING, List.of(tiers), false);
        Promotion promotion =
                Promotions.form(
                        "TIERED_OFF", new Offer(Stage.ORDER, Target.EVERYTHING, List.of(), effect));
        return Analysis.of(promotion, (Form) promotion.body(), List.of(TEA));
    }

    private static List<TableFinding> ofDrl(String text) {
        assertThat(Guard.look("p", text).findings()).isEmpty();
        return Analysis.of(
                Promotions.drl("p", text),
                Guard.plain(text).stream().flatMap(Optional::stream).toList(),
                List.of(TEA));
    }

    private static Line good(String sku, long price, long cost) {
        return new Line(
                "1",
                sku,
                "",
                "",
                "",
                List.of(),
                Set.of(),
                1,
                price,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(cost),
                Map.of());
    }
}
