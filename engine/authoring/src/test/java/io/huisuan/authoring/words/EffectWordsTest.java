package io.huisuan.authoring.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Promotions;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Each effect in both languages. */
class EffectWordsTest {
    private static final int NO_LIMIT = Multibuy.NO_LIMIT;

    @Test
    void bundles() {
        says(
                new BundlePrice(List.of(new Part(LineFilter.ANY, 3)), 99_00, NO_LIMIT),
                "全部商品任选 3 件共 ¥99。",
                "All goods: any 3 for ¥99.");
        says(
                new BundleOff(
                        List.of(new Part(sku("A"), 1), new Part(sku("B"), 2)),
                        new AmountOff(10_00, Split.BY_AMOUNT),
                        2),
                "全部商品每套（商品 A 1 件 + 商品 B 2 件）减 ¥10，最多 2 套。",
                "All goods: each set of 1 × A + 2 × B: ¥10 off, at most 2 times.");
    }

    @Test
    void buying_and_getting() {
        says(
                new BuyXGetY(Optional.empty(), 2, 1, 100_00, NO_LIMIT, NO_LIMIT, false),
                "全部商品每买 2 件，另外最便宜的 1 件免费。",
                "All goods: for every 2 the cheapest other free.");
        says(
                new BuyXGetY(Optional.of(sku("A")), 1, 1, 50_00, 1, 3, false),
                "全部商品中最便宜的 1 件，每买 1 件商品 A，打 5 折，最多 1 次，最多 3 件。",
                "All goods: for every 1 of A the cheapest 50% off, at most 1 time, at most 3"
                        + " units.");
        says(
                new BuyXGetY(Optional.empty(), 3, 1, 100_00, NO_LIMIT, NO_LIMIT, true),
                "全部商品每 3 件中最便宜的 1 件免费。",
                "All goods: of every 3 the cheapest free.");
    }

    @Test
    void swaps_and_points() {
        says(
                new Swap("TEA-02", 1, 88_00),
                "全部商品每件换成 TEA-02 ×1。",
                "All goods: each becomes 1 × TEA-02.");
        says(
                new PointsDeduct(100, 1_00, 50_00),
                "全部商品每 100 积分抵 ¥1，最多抵应付的 50%。",
                "All goods: every 100 points pay ¥1, at most 50% of what is to be paid.");
    }

    @Test
    void what_comes_after_payment() {
        says(
                new Grant.PointsEarn(1, 1_00),
                "全部商品每付 ¥1 送 1 积分。",
                "All goods: 1 point for every ¥1 paid.");
        says(new Grant.PointsEarn(50, 0), "送 50 积分。", "50 points.");
        says(new Grant.PointsTimes(15_000), "积分 1.5 倍。", "Points × 1.5.");
        says(new Grant.GrantCoupon("c", 2), "返券 c ×2。", "2 × coupon c.");
        says(new Grant.GrantChance("w", 1), "送“w”抽奖机会 ×1。", "1 × chance in lottery w.");
        says(new Grant.GrantBadge("b"), "送徽章 b。", "The badge b.");
        says(
                new Grant.Reward(Grant.Receiver.INVITER, new Grant.Cash(5_00)),
                "邀请人得 ¥5。",
                "The inviter gets ¥5.");
    }

    @Test
    void remarks() {
        says(
                new Remark.RejectCode(Set.of("A", "B"), new Text("已停用", "over")),
                "券码 A 或 B 不可用（已停用）。",
                "The code A or B does not count (over).");
        says(
                new Remark.Notice(new Text("还差 {n} 件", "{n} more"), Map.of("n", "1")),
                "提示“还差 {n} 件”。",
                "It says “{n} more”.");
        says(
                new Remark.Custom("wrap", Map.of()),
                "由结算页处理“wrap”。",
                "Checkout takes care of “wrap”.");
    }

    private static void says(Effect effect, String zh, String en) {
        var offer = new Offer(Stage.BUNDLE, Target.EVERYTHING, List.of(), effect);

        assertThat(Sentences.of(Promotions.form("CUSTOM", offer), Names.NONE))
                .isEqualTo(new Text(zh, en));
    }

    private static LineFilter sku(String sku) {
        return new LineFilter(
                Set.of(sku), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }
}
