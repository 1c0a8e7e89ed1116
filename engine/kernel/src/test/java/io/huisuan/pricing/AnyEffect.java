package io.huisuan.pricing;

import io.huisuan.laws.Choices;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant.GrantCoupon;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Grant.PointsTimes;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.Optional;
import java.util.Set;

/** Any effect, of small numbers, so that much meets. */
final class AnyEffect {

    static final LineFilter RED =
            new LineFilter(
                    Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of("red"), Set.of());

    private AnyEffect() {}

    static long atLeast(Choices choices, Measure measure, long price) {
        return switch (measure) {
            case AMOUNT -> choices.upTo(5 * price);
            case COUNT -> choices.upTo(8);
        };
    }

    static Effect any(Choices choices, long price) {
        return switch (choices.upTo(8)) {
            case 1, 2 -> tiered(choices, price);
            default -> single(choices, price);
        };
    }

    private static Single single(Choices choices, long price) {
        return switch (choices.upTo(14)) {
            case 1 -> new FreeGift("gift", 1 + choices.upTo(1), choices.upTo(price));
            case 2 -> new FreeShipping();
            case 3 -> new Swap("other", 1 + choices.upTo(2), choices.upTo(price));
            case 4 ->
                    new PointsDeduct(
                            1 + choices.upTo(9), 1 + choices.upTo(price), 1 + choices.upTo(9_999));
            case 5 -> new PointsEarn(1 + choices.upTo(9), choices.upTo(price));
            case 6 -> new PointsTimes(20_000);
            case 7 -> new GrantCoupon("coupon", 1);
            case 8, 9 -> buying(choices);
            case 10 ->
                    new BundlePrice(
                            choices.listOf(1, 3, AnyEffect::part),
                            choices.upTo(3 * price),
                            limit(choices));
            case 11 ->
                    new BundleOff(
                            choices.listOf(1, 3, AnyEffect::part),
                            reduction(choices, price),
                            limit(choices));
            default -> reduction(choices, price);
        };
    }

    private static Multibuy.Part part(Choices choices) {
        return new Multibuy.Part(filter(choices), 1 + choices.upTo(2));
    }

    private static LineFilter filter(Choices choices) {
        return choices.onceIn(2) ? RED : LineFilter.ANY;
    }

    private static BuyXGetY buying(Choices choices) {
        return new BuyXGetY(
                choices.onceIn(2) ? Optional.empty() : Optional.of(filter(choices)),
                1 + choices.upTo(2),
                1 + choices.upTo(2),
                choices.onceIn(2) ? PercentOff.WHOLE : 1 + choices.upTo(PercentOff.WHOLE - 1),
                limit(choices),
                limit(choices),
                choices.onceIn(4));
    }

    private static int limit(Choices choices) {
        return choices.onceIn(2) ? Multibuy.NO_LIMIT : 1 + choices.upTo(3);
    }

    private static Tiered tiered(Choices choices, long price) {
        Measure measure = choices.among(Measure.values());
        return new Tiered(
                measure,
                choices.among(Basis.values()),
                choices.listOf(1, 3, c -> new Tier(atLeast(c, measure, price), single(c, price))),
                choices.onceIn(2));
    }

    private static Reduction reduction(Choices choices, long price) {
        return switch (choices.upTo(3)) {
            case 1 ->
                    new PercentOff(
                            1 + choices.upTo(PercentOff.WHOLE - 1),
                            choices.onceIn(4) ? choices.upTo(price) : Effect.NO_CAP,
                            choices.among(Per.values()));
            case 2 -> new UnitPrice(choices.upTo(price));
            default -> new AmountOff(choices.upTo(price), choices.among(Split.values()));
        };
    }
}
