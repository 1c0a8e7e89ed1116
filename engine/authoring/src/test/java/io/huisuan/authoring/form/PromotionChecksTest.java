package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Promotions;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Stacking.Selection;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class PromotionChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-11T04:00:00Z");
    private static final Offer FIVE_OFF = order(new AmountOff(5_00, Split.BY_AMOUNT));

    @Test
    void a_sound_form_has_no_findings() {
        assertThat(PromotionChecks.of(Promotions.form("AMOUNT_OFF", FIVE_OFF), NOW)).isEmpty();
    }

    @Test
    void what_to_do_when_the_budget_is_short_needs_a_budget() {
        Promotion form = Promotions.form("AMOUNT_OFF", FIVE_OFF);
        long none = Limits.NO_LIMIT;

        assertThat(found(form.with(new Limits(5, none, none, none, none, true))))
                .containsExactly("no-effect /limits/partial");
        assertThat(found(form.with(new Limits(none, 1, 9, 2, 100_00, true)))).isEmpty();
    }

    @Test
    void a_flash_sale_has_a_stock_of_goods_that_it_names() {
        Offer everything = new Offer(Stage.ITEM, Target.EVERYTHING, List.of(), new UnitPrice(9_90));
        var tea =
                new LineFilter(
                        Set.of("tea"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        Offer named = new Offer(Stage.ITEM, new Target.Lines(tea), List.of(), new UnitPrice(9_90));
        long none = Limits.NO_LIMIT;

        assertThat(found(Promotions.form("FLASH_SALE", everything)))
                .containsExactlyInAnyOrder(
                        "missing /limits/units", "missing /body/offers/0/target/where/skus");
        assertThat(
                        found(
                                Promotions.form("FLASH_SALE", named)
                                        .with(new Limits(none, none, 100, 1, none, false))))
                .isEmpty();
    }

    @Test
    void a_form_gives_what_its_template_says() {
        assertThat(found(Promotions.form("FREE_GIFT", FIVE_OFF)))
                .containsExactly("template-mismatch /body/offers/0/effect");
        assertThat(found(Promotions.form("FREE_GIFTS", FIVE_OFF)))
                .containsExactly("unknown-template /body/template");
        assertThat(
                        PromotionChecks.of(Promotions.form("FREE_GIFTS", FIVE_OFF), NOW)
                                .getFirst()
                                .nearest())
                .contains("FREE_GIFT");
        assertThat(found(Promotions.form("CUSTOM"))).containsExactly("wrong-count /body/offers");
    }

    @Test
    void it_ends_after_it_begins() {
        var noon = LocalDateTime.parse("2026-11-11T12:00");
        var backwards =
                new Schedule(ZoneId.of("Asia/Shanghai"), Optional.of(noon), Optional.of(noon));

        assertThat(found(Promotions.with(Promotions.form("AMOUNT_OFF", FIVE_OFF), backwards)))
                .containsExactly("contradiction /schedule/until");
    }

    @Test
    void what_is_over_already_is_told() {
        var noon = LocalDateTime.parse("2026-11-11T12:00");
        Promotion fiveOff = Promotions.form("AMOUNT_OFF", FIVE_OFF);
        var over = new Schedule(ZoneId.of("Asia/Shanghai"), Optional.empty(), Optional.of(noon));
        var running =
                new Schedule(
                        ZoneId.of("Asia/Shanghai"),
                        Optional.empty(),
                        Optional.of(noon.plusMinutes(1)));

        assertThat(found(Promotions.with(fiveOff, over))).containsExactly("ended /schedule/until");
        assertThat(found(Promotions.with(fiveOff, running))).isEmpty();
    }

    @Test
    void what_takes_off_nearly_all_that_it_asks_for_is_told() {
        assertThat(tiers(false, new Tier(300_00, off(299_99))))
                .containsExactly("generous /body/offers/0/effect/tiers/0/gives");
        assertThat(tiers(false, new Tier(300_00, off(269_99)))).isEmpty();
        assertThat(thresholds(amount(5_55)))
                .containsExactly("generous /body/offers/0/effect/amount");
        assertThat(thresholds(amount(5_56))).isEmpty();
        assertThat(
                        PromotionChecks.of(
                                        Promotions.form(
                                                "TIERED_OFF",
                                                order(
                                                        new Tiered(
                                                                Measure.AMOUNT,
                                                                Basis.RUNNING,
                                                                List.of(
                                                                        new Tier(
                                                                                300_00,
                                                                                off(299_99))),
                                                                false))),
                                        NOW)
                                .getFirst()
                                .message())
                .isEqualTo(
                        new Text(
                                "减免达到门槛的 99%，请确认",
                                "it takes off 99% of what it asks for; is that meant?"));
    }

    @Test
    void what_gives_far_more_than_is_bought_is_told() {
        assertThat(buying(1, 99, 100_00)).containsExactly("generous /body/offers/0/effect/get");
        assertThat(buying(2, 9, 100_00)).isEmpty();
        assertThat(buying(1, 9, 50_00)).isEmpty();
        assertThat(buying(1, 10, 50_00)).containsExactly("generous /body/offers/0/effect/get");
    }

    private static List<String> buying(int buy, int get, int off) {
        int any = Multibuy.NO_LIMIT;
        return found(
                Promotions.form(
                        "BUY_X_GET_Y",
                        new Offer(
                                Stage.BUNDLE,
                                Target.EVERYTHING,
                                List.of(),
                                new BuyXGetY(Optional.empty(), buy, get, off, any, any, false))));
    }

    private static Threshold amount(long atLeast) {
        return new Threshold(Measure.AMOUNT, Basis.RUNNING, atLeast, Target.EVERYTHING);
    }

    @Test
    void it_does_not_exclude_itself() {
        var self = new Stacking(0, "g", Selection.BEST, Exclusive.NO, Set.of("g"), false);

        assertThat(found(Promotions.with(Promotions.form("AMOUNT_OFF", FIVE_OFF), self)))
                .containsExactly("contradiction /stacking/notWith");
    }

    @Test
    void tiers_ask_for_more_and_give_more() {
        assertThat(tiers(false, new Tier(300_00, off(50_00)), new Tier(300_00, off(60_00))))
                .containsExactly("tiers-not-monotone /body/offers/0/effect/tiers/1/atLeast");
        assertThat(tiers(false, new Tier(300_00, off(50_00)), new Tier(400_00, off(40_00))))
                .containsExactly("tiers-not-monotone /body/offers/0/effect/tiers/1/gives");
        assertThat(tiers(false, new Tier(300_00, off(50_00)), new Tier(400_00, off(50_00))))
                .containsExactly("no-effect /body/offers/0/effect/tiers/1/gives");
        assertThat(tiers(true, new Tier(100_00, off(10_00)), new Tier(200_00, off(30_00))))
                .containsExactly("contradiction /body/offers/0/effect/repeat");
        assertThat(tiers(true, new Tier(100_00, off(100_00))))
                .containsExactly("off-not-below-threshold /body/offers/0/effect/tiers/0/gives");
        assertThat(tiers(false)).containsExactly("wrong-count /body/offers/0/effect/tiers");
    }

    @Test
    void free_shipping_is_about_shipping() {
        var onGoods =
                new Offer(Stage.SHIPPING, Target.EVERYTHING, List.of(), new Effect.FreeShipping());
        var tooEarly =
                new Offer(
                        Stage.ORDER,
                        new Target.ShippingFees(Set.of()),
                        List.of(),
                        new Effect.FreeShipping());

        assertThat(found(Promotions.form("FREE_SHIPPING", onGoods)))
                .containsExactly("contradiction /body/offers/0/target");
        assertThat(found(Promotions.form("FREE_SHIPPING", tooEarly)))
                .containsExactly("contradiction /body/offers/0/stage");
    }

    @Test
    void thresholds_count_goods_and_ask_for_more_than_is_given() {
        var shipping =
                new Threshold(Measure.AMOUNT, Basis.RUNNING, 1, new Target.ShippingFees(Set.of()));
        var low = new Threshold(Measure.AMOUNT, Basis.RUNNING, 5_00, Target.EVERYTHING);
        var none = new Threshold(Measure.COUNT, Basis.RUNNING, 0, Target.EVERYTHING);

        assertThat(thresholds(none))
                .containsExactly("out-of-range /body/offers/0/thresholds/0/atLeast");
        assertThat(thresholds(low))
                .containsExactly("off-not-below-threshold /body/offers/0/effect/amount");
        assertThat(thresholds(shipping)).contains("contradiction /body/offers/0/thresholds/0/of");
    }

    @Test
    void what_is_chosen_is_not_excepted() {
        var filter =
                new LineFilter(
                        Set.of("A"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of("/food"),
                        Set.of(),
                        Set.of("A"));
        var offer =
                new Offer(
                        Stage.ITEM,
                        new Target.Lines(filter),
                        List.of(),
                        new PercentOff(10_00, Effect.NO_CAP, Per.UNIT));

        assertThat(found(Promotions.form("PERCENT_OFF", offer)))
                .containsExactly(
                        "contradiction /body/offers/0/target/where/exceptSkus",
                        "out-of-range /body/offers/0/target/where/categories");
    }

    @Test
    void conditions_that_never_hold_together_are_found() {
        assertThat(when(all(number(Comparison.GE, 5), number(Comparison.LT, 5))))
                .containsExactly("contradiction /when");
        assertThat(when(all(number(Comparison.EQ, 0), number(Comparison.NE, 0))))
                .containsExactly("contradiction /when");
        assertThat(when(all(tier("gold"), tier("silver")))).containsExactly("contradiction /when");
        assertThat(when(all(tier("gold"), tier("gold", "silver")))).isEmpty();
        assertThat(when(new AnyOf(List.of(number(Comparison.GE, 5), number(Comparison.LT, 5)))))
                .isEmpty();
    }

    @Test
    void conditions_that_say_nothing_are_found() {
        assertThat(when(number(Comparison.LT, 0))).containsExactly("contradiction /when");
        assertThat(when(number(Comparison.GE, 0))).containsExactly("no-effect /when");
        assertThat(when(new AnyOf(List.of()))).containsExactly("contradiction /when");
        assertThat(when(new Not(new TextIn(TextField.TAG, Set.of()))))
                .containsExactly("missing /when/of/values");
        assertThat(when(new HasLines(LineFilter.ANY, 2))).isEmpty();
    }

    @Test
    void a_tree_that_nobody_can_read_is_refused() {
        Condition deep = tier("gold");
        for (int i = 0; i < ConditionChecks.MAX_DEPTH; i++) {
            deep = new Not(deep);
        }

        assertThat(when(deep))
                .containsExactly("too-deep /when" + "/of".repeat(ConditionChecks.MAX_DEPTH));
    }

    private static List<String> thresholds(Threshold threshold) {
        return found(
                Promotions.form(
                        "AMOUNT_OFF",
                        new Offer(
                                Stage.ORDER,
                                Target.EVERYTHING,
                                List.of(threshold),
                                new AmountOff(5_00, Split.BY_AMOUNT))));
    }

    private static List<String> tiers(boolean repeat, Tier... tiers) {
        return found(
                Promotions.form(
                        "TIERED_OFF",
                        order(new Tiered(Measure.AMOUNT, Basis.RUNNING, List.of(tiers), repeat))));
    }

    private static List<String> when(Condition when) {
        return found(Promotions.form(when, FIVE_OFF));
    }

    private static List<String> found(Promotion promotion) {
        return PromotionChecks.of(promotion, NOW).stream().map(PromotionChecksTest::shown).toList();
    }

    private static String shown(Finding finding) {
        assertThat(finding.message().zh()).isNotBlank();
        return finding.code() + " " + finding.pointer();
    }

    private static Offer order(Effect effect) {
        return new Offer(Stage.ORDER, Target.EVERYTHING, List.of(), effect);
    }

    private static AmountOff off(long amount) {
        return new AmountOff(amount, Split.BY_AMOUNT);
    }

    private static Condition all(Condition... of) {
        return new AllOf(List.of(of));
    }

    private static Condition number(Comparison comparison, long value) {
        return new NumberIs(NumberField.ORDERS, comparison, value);
    }

    private static Condition tier(String... values) {
        return new TextIn(TextField.TIER, Set.of(values));
    }
}
