package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Promotions;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.words.Sentences;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Findings speak of amounts, units and fields as people do. */
class FindingWordsTest {

    private static final Offer FIVE_OFF = in(Stage.ORDER, new AmountOff(5_00, Split.BY_AMOUNT));

    @Test
    void the_least_amount_has_its_currency_and_the_least_count_its_unit() {
        assertThat(said(in(Stage.ORDER, new AmountOff(0, Split.BY_AMOUNT))))
                .isEqualTo(new Text("减免金额至少是 ¥0.01", "an amount off is ¥0.01 or more"));
        assertThat(said(in(Stage.ORDER, new PercentOff(10_00, 0, Per.ORDER))))
                .isEqualTo(new Text("上限至少是 ¥0.01", "a cap is ¥0.01 or more"));
        assertThat(said(from(Measure.AMOUNT)))
                .isEqualTo(new Text("门槛至少是 ¥0.01", "a threshold is ¥0.01 or more"));
        assertThat(said(from(Measure.COUNT)))
                .isEqualTo(new Text("门槛至少是 1 件", "a threshold is 1 unit or more"));
    }

    @Test
    void fields_and_stages_have_their_labels() {
        Condition never =
                new AllOf(
                        List.of(
                                new NumberIs(NumberField.ORDERS, Comparison.LT, 1),
                                new NumberIs(NumberField.ORDERS, Comparison.GT, 1)));

        assertThat(said(Promotions.form(never, FIVE_OFF)))
                .isEqualTo(
                        new Text(
                                "对“已付订单数”的条件互相矛盾，不可能同时成立",
                                "the conditions on the number of paid orders contradict each other"
                                        + " and never hold together"));
        assertThat(said(in(Stage.EARN, new UnitPrice(9_90))).zh())
                .isEqualTo("这个效果不能放在“奖励”阶段；可用：单品、组合、整单、店铺券、平台券");
    }

    @Test
    void what_is_nearly_free_is_told() {
        assertThat(said(in(Stage.ITEM, new PercentOff(95_00, Effect.NO_CAP, Per.UNIT))))
                .isEqualTo(
                        new Text("减 95%：几乎免费，请确认", "95% off is nearly everything; is that meant?"));
        assertThat(said(in(Stage.ITEM, new UnitPrice(1))))
                .isEqualTo(new Text("价格只有 ¥0.01，请确认", "the price is only ¥0.01; is that meant?"));
        assertThat(found(in(Stage.ITEM, new UnitPrice(1_00)))).isEmpty();
        assertThat(found(in(Stage.ITEM, new PercentOff(89_00, Effect.NO_CAP, Per.UNIT)))).isEmpty();
        assertThat(found(in(Stage.ITEM, new PercentOff(95_00, 10_00, Per.ORDER)))).isEmpty();
    }

    @Test
    void a_blank_value_is_missing_and_said_so_in_the_sentence() {
        Promotion blank = Promotions.form(new TextIn(TextField.CODE, Set.of(" ")), FIVE_OFF);

        assertThat(PromotionChecks.of(blank, Instant.EPOCH))
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly("missing /when/values");
        assertThat(Sentences.of(blank, Names.NONE).en())
                .startsWith("When the code (not filled in yet) was entered");
        assertThat(Sentences.of(blank, Names.NONE).zh()).contains("（还没有填写）");
    }

    @Test
    void one_point_pays() {
        Promotion one = form(in(Stage.POINTS, new PointsDeduct(1, 1, 50_00)));

        assertThat(Sentences.of(one, Names.NONE).en())
                .isEqualTo("All goods: every point pays ¥0.01, at most 50% of what is to be paid.");
    }

    private static Offer from(Measure measure) {
        return new Offer(
                Stage.ORDER,
                Target.EVERYTHING,
                List.of(new Threshold(measure, Basis.RUNNING, 0, Target.EVERYTHING)),
                new PercentOff(10_00, Effect.NO_CAP, Per.ORDER));
    }

    private static Offer in(Stage stage, Effect effect) {
        return new Offer(stage, Target.EVERYTHING, List.of(), effect);
    }

    private static Promotion form(Offer offer) {
        return Promotions.form(Condition.ALWAYS, offer);
    }

    private static Text said(Offer offer) {
        return said(form(offer));
    }

    private static List<?> found(Offer offer) {
        return PromotionChecks.of(form(offer), Instant.EPOCH);
    }

    private static Text said(Promotion promotion) {
        return PromotionChecks.of(promotion, Instant.EPOCH).getFirst().message();
    }
}
