package io.huisuan.returns;

import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Threshold;
import io.huisuan.returns.ReturnQuote.Lost;

import java.util.Optional;

/** What an applied proposal does not earn any more with what is kept. */
record Loss(Applied applied, Kept kept, Order order) {

    /** The first threshold that is not reached, or else the tier. */
    Optional<Lost> find() {
        for (Threshold threshold : offer().thresholds()) {
            long actual =
                    kept.measure(
                            applied, threshold.of(), false, threshold.measure(), threshold.basis());
            if (actual < threshold.atLeast()) {
                return Optional.of(lost(threshold, actual, 0));
            }
        }
        return offer().effect() instanceof Tiered tiered ? tier(tiered) : Optional.empty();
    }

    private Offer offer() {
        return applied.proposal().offer();
    }

    /** What was reached is measured again, not recorded: the cart and the shares say it. */
    private Optional<Lost> tier(Tiered tiered) {
        long all = measure(tiered, new Kept(order, Returned.NOTHING));
        long actual = measure(tiered, kept);
        Optional<Single> then = tiered.at(all);
        Optional<Single> now = tiered.at(actual);
        if (then.isEmpty() || then.equals(now)) {
            return Optional.empty();
        }
        var threshold =
                new Threshold(
                        tiered.measure(), tiered.basis(), needed(tiered, all), offer().target());
        long stillGiven = now.map(single -> given(single, then.get())).orElse(0L);
        return Optional.of(lost(threshold, actual, stillGiven));
    }

    private long measure(Tiered tiered, Kept some) {
        return some.measure(
                applied,
                offer().target(),
                applied.proposal().stacking().skipDiscounted(),
                tiered.measure(),
                tiered.basis());
    }

    /** The least with which the promotion gives what it gave. */
    private static long needed(Tiered tiered, long reached) {
        long atLeast =
                tiered.tiers().reversed().stream()
                        .filter(tier -> tier.atLeast() <= reached)
                        .findFirst()
                        .orElseThrow()
                        .atLeast();
        return tiered.repeat() && atLeast > 0 ? reached - reached % atLeast : atLeast;
    }

    /** What a lower tier gives for what is kept. */
    private long given(Single now, Single then) {
        if (now instanceof AmountOff(long amount, Split split)
                && (split == Split.BY_AMOUNT || split == Split.BY_QUANTITY)) {
            return amount;
        }
        return now instanceof PercentOff lower && then instanceof PercentOff higher
                ? Kept.part(kept.given(applied), lower.basisPoints(), higher.basisPoints())
                : 0;
    }

    private Lost lost(Threshold threshold, long actual, long stillGiven) {
        long before = kept.given(applied);
        long given = Math.max(0, before - stillGiven);
        given += given == 0 ? 0 : Kept.part(kept.taxOnGiven(applied), given, before);
        return new Lost(applied.promotion(), applied.proposal().number(), threshold, actual, given);
    }
}
