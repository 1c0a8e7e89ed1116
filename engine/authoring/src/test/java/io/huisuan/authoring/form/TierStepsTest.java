package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant.GrantBadge;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.util.Currency;
import java.util.List;

/** A higher tier must not give less than a lower one, whatever kinds of gifts they are. */
class TierStepsTest {

    @Test
    void an_amount_once_that_is_less_than_an_amount_for_each_unit_is_refused() {
        assertThat(counts(tier(2, perUnit(10_00)), tier(3, once(15_00))))
                .containsExactly(
                        "ERROR tiers-not-monotone /effect/tiers/1/gives"
                                + " 这一档的优惠比第 1 档少：例如 3 件共 ¥300 的商品，这一档减 ¥15，第 1 档会减 ¥30"
                                + " this tier gives less than tier 1: for example 3 units for ¥300:"
                                + " ¥15 off here, ¥30 off by tier 1");
        assertThat(counts(tier(2, perUnit(10_00)), tier(3, once(30_00)))).isEmpty();
    }

    @Test
    void one_cent_more_takes_nothing_away_whatever_the_kinds() {
        assertThat(amounts(tier(100_00, percent(50_00)), tier(200_00, once(1_00))))
                .containsExactly(
                        "ERROR pays-more /effect/tiers/1/gives 刚到这一档的顾客反而比差 ¥0.01 时付得更多：差一点时减"
                                + " ¥99.99，到档只减 ¥1 who just reaches this tier pays more than with"
                                + " ¥0.01 less: ¥99.99 off below it, ¥1 off from it on");
        assertThat(kinds(amounts(tier(100_00, once(90_00)), tier(200_00, percent(1_00)))))
                .containsExactly("ERROR pays-more");
        assertThat(kinds(amounts(tier(100_00, perLine(50_00)), tier(200_00, capped(50_00, 1_00)))))
                .containsExactly("ERROR pays-more");
        assertThat(kinds(amounts(tier(100_00, new UnitPrice(0)), tier(200_00, percent(50_00)))))
                .containsExactly("ERROR pays-more");
    }

    @Test
    void what_depends_on_prices_is_a_warning_with_an_example() {
        assertThat(counts(tier(2, new UnitPrice(9_90)), tier(3, percent(1_00))))
                .containsExactly(
                        "WARNING may-give-less /effect/tiers/1/gives 这一档的优惠可能比第 1 档少：例如 3 件共 ¥300"
                            + " 的商品，这一档减 ¥3，第 1 档会减 ¥270.30 this tier may give less than tier 1:"
                            + " for example 3 units for ¥300: ¥3 off here, ¥270.30 off by tier 1");
        assertThat(kinds(counts(tier(2, perUnit(10_00)), tier(3, percent(20_00)))))
                .containsExactly("WARNING may-give-less");
        assertThat(kinds(amounts(tier(100_00, percent(50_00)), tier(200_00, perUnit(1_00)))))
                .containsExactly("WARNING may-give-less");
        assertThat(kinds(amounts(tier(100_00, perLine(5_00)), tier(200_00, percent(5_00)))))
                .containsExactly("WARNING may-give-less");
    }

    @Test
    void examples_are_found_where_only_odd_prices_make_them() {
        assertThat(kinds(counts(tier(2, capped(10_00, 7)), tier(3, once(6)))))
                .containsExactly("WARNING may-give-less");
        assertThat(kinds(counts(tier(2, capped(10_00, 5)), tier(3, once(6))))).isEmpty();
        assertThat(kinds(counts(tier(2, new UnitPrice(1_000_000_00)), tier(3, once(1)))))
                .containsExactly("WARNING may-give-less");
    }

    @Test
    void the_nearest_tier_of_its_kind_is_compared_with() {
        Tier gift = tier(200_00, new FreeGift("CUP", 1, 0));

        assertThat(amounts(tier(100_00, percent(50_00)), gift, tier(300_00, once(1_00))))
                .singleElement()
                .asString()
                .startsWith("ERROR pays-more /effect/tiers/2/gives");
        assertThat(amounts(tier(100_00, once(5_00)), gift, tier(300_00, once(4_00))))
                .containsExactly(
                        "ERROR tiers-not-monotone /effect/tiers/2/gives 这一档的优惠比第 1 档少"
                                + " this tier gives less than tier 1");
    }

    @Test
    void what_a_gift_is_worth_is_only_a_warning() {
        Single cup = new FreeGift("CUP", 1, 29_00);

        assertThat(amounts(tier(100_00, cup), tier(200_00, once(1_00))))
                .containsExactly(
                        "WARNING may-give-less /effect/tiers/1/gives 这一档的优惠可能比第 1 档少：例如 1 件共 ¥200"
                            + " 的商品，这一档减 ¥1，第 1 档会送价值 ¥29 的赠品 this tier may give less than tier 1:"
                            + " for example 1 unit for ¥200: ¥1 off here, a gift worth ¥29 by tier"
                            + " 1");
        assertThat(amounts(tier(100_00, cup), tier(200_00, once(30_00)))).isEmpty();
        assertThat(amounts(tier(100_00, new FreeGift("CUP", 1, 0)), tier(200_00, once(1_00))))
                .isEmpty();
    }

    @Test
    void points_are_compared_with_points_alone() {
        assertThat(
                        kinds(
                                amounts(
                                        tier(100_00, new PointsEarn(100, PointsEarn.FLAT)),
                                        tier(200_00, new PointsEarn(1, 10_00)))))
                .containsExactly("ERROR tiers-not-monotone");
        assertThat(amounts(tier(100_00, new PointsEarn(1, 1_00)), tier(200_00, once(1_00))))
                .isEmpty();
        assertThat(amounts(tier(100_00, new GrantBadge("b")), tier(200_00, once(1_00)))).isEmpty();
    }

    private static List<String> kinds(List<String> findings) {
        return findings.stream().map(f -> f.substring(0, f.indexOf(" /"))).toList();
    }

    private static List<String> amounts(Tier... tiers) {
        return found(Measure.AMOUNT, tiers);
    }

    private static List<String> counts(Tier... tiers) {
        return found(Measure.COUNT, tiers);
    }

    private static List<String> found(Measure measure, Tier... tiers) {
        var tiered = new Tiered(measure, Basis.RUNNING, List.of(tiers), false);

        return new TierSteps(tiered, Currency.getInstance("CNY"), "/effect")
                .find().stream().map(TierStepsTest::shown).toList();
    }

    private static String shown(Finding f) {
        return "%s %s %s %s %s"
                .formatted(f.severity(), f.code(), f.pointer(), f.message().zh(), f.message().en());
    }

    private static Tier tier(long atLeast, Single gives) {
        return new Tier(atLeast, gives);
    }

    private static Single once(long amount) {
        return new AmountOff(amount, Split.BY_AMOUNT);
    }

    private static Single perUnit(long amount) {
        return new AmountOff(amount, Split.PER_UNIT);
    }

    private static Single perLine(long amount) {
        return new AmountOff(amount, Split.PER_LINE);
    }

    private static Single percent(int basisPoints) {
        return capped(basisPoints, Effect.NO_CAP);
    }

    private static Single capped(int basisPoints, long cap) {
        return new PercentOff(basisPoints, cap, Per.ORDER);
    }
}
