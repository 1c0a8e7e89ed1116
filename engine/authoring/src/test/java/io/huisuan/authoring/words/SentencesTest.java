package io.huisuan.authoring.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Promotions;
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
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Stacking.Selection;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Pick;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class SentencesTest {
    private static final Offer FIFTY_OFF_300 =
            new Offer(
                    Stage.ORDER,
                    Target.EVERYTHING,
                    List.of(),
                    new Tiered(
                            Measure.AMOUNT,
                            Basis.RUNNING,
                            List.of(new Tier(300_00, new AmountOff(50_00, Split.BY_AMOUNT))),
                            false));

    private static final Saying SAYING = new Saying(Currency.getInstance("CNY"), Names.NONE);

    private static final Names NAMES =
            new Names() {
                @Override
                public Optional<Text> sku(String sku) {
                    return Optional.of(new Text("明前 龙井50g", "Longjing"));
                }

                @Override
                public Optional<Text> category(String path) {
                    return Optional.of(new Text("茶叶", "Tea"));
                }

                @Override
                public Optional<Text> brand(String brand) {
                    return Optional.of(new Text("惠茶", "Hui Tea"))
                            .filter(_ -> brand.equals("huicha"));
                }

                @Override
                public Optional<Text> value(TextField field, String value) {
                    return Optional.of(new Text("金卡", "Gold")).filter(_ -> value.equals("gold"));
                }
            };

    @Test
    void tiers() {
        var tiers =
                new Tiered(
                        Measure.AMOUNT,
                        Basis.RUNNING,
                        List.of(
                                new Tier(300_00, new AmountOff(50_00, Split.BY_AMOUNT)),
                                new Tier(500_50, new PercentOff(25_00, 99_90, Per.ORDER))),
                        false);

        assertThat(
                        Sentences.of(
                                Promotions.form(
                                        "TIERED_OFF",
                                        new Offer(
                                                Stage.ORDER, Target.EVERYTHING, List.of(), tiers)),
                                Names.NONE))
                .isEqualTo(
                        new Text(
                                "全部商品满 ¥300 减 ¥50，满 ¥500.50 打 7.5 折（最多减 ¥99.90）。",
                                "All goods: ¥50 off from ¥300 on, 25% off (at most ¥99.90) from"
                                        + " ¥500.50 on."));
    }

    @Test
    void a_condition_a_schedule_and_a_group() {
        var when =
                new AllOf(
                        List.of(
                                new TextIn(TextField.TIER, Set.of("gold", "silver")),
                                new NumberIs(NumberField.ORDERS, Comparison.EQ, 0)));
        var promotion =
                Promotions.with(
                        Promotions.with(
                                Promotions.form(when, FIFTY_OFF_300),
                                new Schedule(
                                        ZoneId.of("Asia/Shanghai"),
                                        Optional.of(LocalDateTime.parse("2026-11-01T00:00")),
                                        Optional.of(LocalDateTime.parse("2026-12-01T00:00")))),
                        new Stacking(0, "order", Selection.BEST, Exclusive.NO, Set.of(), true));

        assertThat(Sentences.of(promotion, Names.NONE))
                .isEqualTo(
                        new Text(
                                "当会员等级是 gold 或 silver，且已付订单数等于 0 时，全部商品满 ¥300 减 ¥50；2026-11-01"
                                        + " 00:00 起，2026-12-01 00:00"
                                        + " 止（Asia/Shanghai）；与“order”组的优惠择优，已降价的商品除外。",
                                "When the customer tier is gold or silver and the number of paid"
                                    + " orders is 0: all goods: ¥50 off from ¥300 on; from"
                                    + " 2026-11-01 00:00 until 2026-12-01 00:00 (Asia/Shanghai);"
                                    + " the best of group order wins, goods that are already"
                                    + " reduced are left out."));
    }

    @Test
    void a_gift_from_three_units_of_a_category_on() {
        var tea =
                new LineFilter(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of("food/tea"),
                        Set.of(),
                        Set.of("TEA-09"));
        var offer =
                new Offer(
                        Stage.ORDER,
                        Target.EVERYTHING,
                        List.of(
                                new Threshold(
                                        Measure.COUNT, Basis.RUNNING, 3, new Target.Lines(tea))),
                        new Effect.FreeGift("CUP-01", 1, 29_00));

        assertThat(Sentences.of(Promotions.form("FREE_GIFT", offer), Names.NONE))
                .isEqualTo(
                        new Text(
                                "类目 food/tea（不含 TEA-09）满 3 件，赠 CUP-01 ×1。",
                                "1 × CUP-01 as a gift from 3 units of category food/tea (except"
                                        + " TEA-09) on."));
    }

    @Test
    void shipping_units_and_prices() {
        var shipping =
                new Offer(
                        Stage.SHIPPING,
                        new Target.ShippingFees(Set.of()),
                        List.of(
                                new Threshold(
                                        Measure.AMOUNT, Basis.RUNNING, 99_00, Target.EVERYTHING)),
                        new Effect.FreeShipping());
        var cheapest =
                new Offer(
                        Stage.ITEM,
                        new Target.Units(Pick.CHEAPEST, 2, LineFilter.ANY),
                        List.of(),
                        new Effect.UnitPrice(9_90));

        assertThat(Sentences.of(Promotions.form("CUSTOM", shipping, cheapest), Names.NONE))
                .isEqualTo(
                        new Text(
                                "满 ¥99，运费全免，并且全部商品中最便宜的 2 件每件 ¥9.90。",
                                "Shipping: free from ¥99 on, and the 2 cheapest of all goods: ¥9.90"
                                        + " each."));
    }

    @Test
    void conditions_in_brackets() {
        Condition when =
                new AllOf(
                        List.of(
                                new AnyOf(
                                        List.of(
                                                new TextIn(TextField.CODE, Set.of("TEA")),
                                                new TextIn(TextField.TAG, Set.of("new")))),
                                new Not(new HasLines(LineFilter.ANY, 3)),
                                new NumberIs(NumberField.LIST_TOTAL, Comparison.GE, 100_00)));

        assertThat(new ConditionWords(SAYING).of(when))
                .isEqualTo(
                        new Text(
                                "（输入了券码 TEA，或顾客有标签 new），且并非（购物车里至少有 3 件商品），且商品原价合计不低于 ¥100",
                                "(the code TEA was entered or the customer is tagged new) and not"
                                        + " (the cart holds at least 3 units) and the list total"
                                        + " of the goods is at least ¥100"));
    }

    @Test
    void what_has_a_name_is_called_by_it() {
        var goods =
                new LineFilter(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of("huicha", "other"),
                        Set.of("food/tea"),
                        Set.of(),
                        Set.of("TEA-09"));
        var when = new TextIn(TextField.TIER, Set.of("gold", "silver"));
        var offer =
                new Offer(
                        Stage.ITEM,
                        new Target.Lines(goods),
                        List.of(),
                        new PercentOff(15_00, Effect.NO_CAP, Per.UNIT));

        assertThat(Sentences.of(Promotions.form(when, offer), NAMES))
                .isEqualTo(
                        new Text(
                                "当会员等级是金卡或 silver 时，品牌“惠茶”或 other 且类目“茶叶”（不含“明前 龙井50g”）打 8.5"
                                        + " 折。",
                                "When the customer tier is Gold or silver: brand Hui Tea or other"
                                        + " and category Tea (except Longjing): 15% off."));
    }

    @Test
    void a_reduction_that_no_shop_says_in_tenths_is_a_percentage() {
        assertThat(off(33_33)).isEqualTo(new Text("全部商品减 33.33%。", "All goods: 33.33% off."));
        assertThat(off(12_00).zh()).isEqualTo("全部商品打 8.8 折。");
        assertThat(off(95_00).zh()).isEqualTo("全部商品打 0.5 折。");
        assertThat(off(12_50).zh()).isEqualTo("全部商品减 12.5%。");
    }

    private static Text off(int basisPoints) {
        return Sentences.of(
                Promotions.form(
                        "PERCENT_OFF",
                        new Offer(
                                Stage.ITEM,
                                Target.EVERYTHING,
                                List.of(),
                                new PercentOff(basisPoints, Effect.NO_CAP, Per.UNIT))),
                Names.NONE);
    }
}
