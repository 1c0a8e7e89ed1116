package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.money.Rounding;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Repeatable;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Checks the tiers of an effect: each asks for more than the one before, and gives more. */
final class TierChecks {
    static final int MAX_TIERS = 20;

    private final Tiered tiered;
    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    private TierChecks(Tiered tiered, String pointer) {
        this.tiered = tiered;
        this.pointer = pointer;
    }

    static List<Finding> of(Tiered tiered, String pointer) {
        var checks = new TierChecks(tiered, pointer);
        checks.whole(tiered.tiers());
        for (int i = 0; i < tiered.tiers().size(); i++) {
            checks.tier(tiered.tiers().get(i), "/tiers/" + i);
            if (i > 0) {
                checks.step(tiered.tiers().get(i - 1), tiered.tiers().get(i), "/tiers/" + i);
            }
        }
        return checks.findings;
    }

    private void whole(List<Tier> tiers) {
        if (tiers.isEmpty() || tiers.size() > MAX_TIERS) {
            error(
                    "wrong-count",
                    "/tiers",
                    "需要 1 到 " + MAX_TIERS + " 档",
                    "1 to " + MAX_TIERS + " tiers are expected");
        }
        boolean repeatable = tiers.size() == 1 && tiers.getFirst().gives() instanceof Repeatable;
        if (tiered.repeat() && !repeatable) {
            error(
                    "contradiction",
                    "/repeat",
                    "“每满”只能有一档，并且给的是固定的金额或数量",
                    "what repeats has one tier, and that gives a fixed amount or number");
        }
    }

    private void tier(Tier tier, String where) {
        if (tier.atLeast() < 1) {
            error("out-of-range", where + "/atLeast", "门槛至少是 1", "a threshold is 1 or more");
        }
        findings.addAll(EffectChecks.of(tier.gives(), pointer + where + "/gives"));
        if (tier.gives() instanceof FreeShipping) {
            error(
                    "contradiction",
                    where + "/gives",
                    "包邮不能放在阶梯里，请用门槛",
                    "free shipping has no tiers; take a threshold");
        }
        boolean absurd =
                tiered.measure() == Measure.AMOUNT
                        && tier.gives() instanceof AmountOff(long amount, var split)
                        && split == Split.BY_AMOUNT
                        && amount >= tier.atLeast();
        if (absurd) {
            error(
                    "off-not-below-threshold",
                    where + "/gives",
                    "减免必须低于门槛",
                    "it must take off less than it asks for");
        }
    }

    private void step(Tier before, Tier tier, String where) {
        if (before.atLeast() >= tier.atLeast()) {
            error(
                    "tiers-not-monotone",
                    where + "/atLeast",
                    "门槛必须逐档升高",
                    "each tier must ask for more than the one before");
        } else if (before.gives().equals(tier.gives())) {
            findings.add(
                    Finding.warning(
                            "no-effect",
                            pointer + where + "/gives",
                            "这一档的优惠与前一档相同",
                            "this tier gives the same as the one before"));
        } else if (Generosity.isLess(tier.gives(), before.gives())) {
            error(
                    "tiers-not-monotone",
                    where + "/gives",
                    "这一档的优惠比前一档少",
                    "this tier gives less than the one before");
        } else if (tiered.measure() == Measure.AMOUNT) {
            edge(before.gives(), tier, where);
        }
    }

    /** One minor unit more in the cart must not take a discount away. */
    private void edge(Single before, Tier tier, String where) {
        OptionalLong below = off(before, tier.atLeast() - 1);
        OptionalLong at = off(tier.gives(), tier.atLeast());
        if (below.isPresent() && at.isPresent() && at.getAsLong() < below.getAsLong()) {
            error(
                    "pays-more",
                    where + "/gives",
                    "刚到这一档的顾客反而比差一分钱时付得更多：差一分时减 " + below.getAsLong() + "，到档只减 " + at.getAsLong(),
                    "who just reaches this tier pays more than with one cent less: "
                            + below.getAsLong()
                            + " off below it, "
                            + at.getAsLong()
                            + " off from it on");
        }
    }

    /** What an effect takes off an amount; nothing when that depends on more. */
    private static OptionalLong off(Single effect, long amount) {
        return switch (effect) {
            case PercentOff(int off, long cap, _) ->
                    OptionalLong.of(
                            Math.min(cap, Rounding.DOWN.share(amount, off, PercentOff.WHOLE)));
            case AmountOff(long off, Split split)
                    when split == Split.BY_AMOUNT || split == Split.BY_QUANTITY ->
                    OptionalLong.of(Math.min(off, amount));
            case Single _ -> OptionalLong.empty();
        };
    }

    private void error(String code, String where, String zh, String en) {
        findings.add(Finding.error(code, pointer + where, zh, en));
    }
}
