package io.huisuan.authoring.words;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Measure;

/** Says an offer in words: what it is on, from where on, and what it gives. */
final class OfferWords {
    private final Saying saying;
    private final TargetWords targets;

    OfferWords(Saying saying) {
        this.saying = saying;
        this.targets = new TargetWords(saying);
    }

    Text of(Offer offer) {
        Text said =
                isOfTarget(offer.effect())
                        ? Phrase.of(
                                "%s%s", "%s: %s", targets.of(offer.target()), of(offer.effect()))
                        : of(offer.effect());
        for (Threshold threshold : offer.thresholds()) {
            said = from(threshold, said);
        }
        return said;
    }

    /** Whether it means the units of the target, and not just that there are any. */
    private static boolean isOfTarget(Effect effect) {
        return switch (effect) {
            case Reduction _, Multibuy _, FreeShipping _, Swap _, PointsDeduct _, Tiered _ -> true;
            case FreeGift _, Remark _ -> false;
            case Grant grant -> grant instanceof PointsEarn(_, long per) && per != PointsEarn.FLAT;
        };
    }

    private Text from(Threshold threshold, Text said) {
        Text level = level(threshold.measure(), threshold.atLeast());
        return threshold.of().equals(Target.EVERYTHING)
                ? Phrase.of("满 %1$s，%2$s", "%2$s from %1$s on", level, said)
                : Phrase.of(
                        "%3$s满 %1$s，%2$s",
                        "%2$s from %1$s of %3$s on", level, said, targets.of(threshold.of()));
    }

    private Text level(Measure measure, long atLeast) {
        return switch (measure) {
            case AMOUNT -> Phrase.of("%s", "%s", saying.money(atLeast));
            case COUNT -> Phrase.of("%d 件", "%2$s", atLeast, Phrase.count(atLeast, "unit"));
        };
    }

    private Text of(Effect effect) {
        return switch (effect) {
            case Reduction reduction -> new ReductionWords(saying).of(reduction);
            case Multibuy multibuy -> new MultibuyWords(saying).of(multibuy);
            case Tiered tiered -> of(tiered);
            case FreeShipping() -> new Text("全免", "free");
            case FreeGift(String sku, int qty, _) ->
                    Phrase.of("赠 %s ×%d", "%2$d × %1$s as a gift", saying.sku(sku), qty);
            case Swap(String sku, int qty, _) ->
                    Phrase.of("每件换成 %s ×%d", "each becomes %2$d × %1$s", saying.sku(sku), qty);
            case PointsDeduct points -> of(points);
            case Grant grant -> new GrantWords(saying).of(grant);
            case Remark remark -> RemarkWords.of(remark);
        };
    }

    private Text of(PointsDeduct deduct) {
        return Phrase.of(
                "每 %1$d 积分抵 %2$s，最多抵应付的 %3$s",
                "%4$s %5$s %2$s, at most %3$s of what is to be paid",
                deduct.points(),
                saying.money(deduct.amount()),
                Phrase.percent(deduct.most()),
                deduct.points() == 1 ? "every point" : "every " + deduct.points() + " points",
                deduct.points() == 1 ? "pays" : "pay");
    }

    private Text of(Tiered tiered) {
        return Phrase.join(
                tiered.tiers().stream().map(tier -> of(tiered, tier)).toList(), "，", ", ");
    }

    private Text of(Tiered tiered, Tier tier) {
        Text level = level(tiered.measure(), tier.atLeast());
        return tiered.repeat()
                ? Phrase.of("每满 %1$s %2$s", "%2$s for every %1$s", level, of(tier.gives()))
                : Phrase.of("满 %1$s %2$s", "%2$s from %1$s on", level, of(tier.gives()));
    }
}
