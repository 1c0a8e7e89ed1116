package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Repeatable;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Checks the tiers of an effect: each asks for more than the one before, and gives more. */
final class TierChecks {
    static final int MAX_TIERS = 20;

    private final Tiered tiered;
    private final Currency currency;
    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    private TierChecks(Tiered tiered, Currency currency, String pointer) {
        this.tiered = tiered;
        this.currency = currency;
        this.pointer = pointer;
    }

    static List<Finding> of(Tiered tiered, Currency currency, String pointer) {
        var checks = new TierChecks(tiered, currency, pointer);
        checks.whole(tiered.tiers());
        for (int i = 0; i < tiered.tiers().size(); i++) {
            checks.tier(tiered.tiers().get(i), "/tiers/" + i);
        }
        checks.findings.addAll(new TierSteps(tiered, currency, pointer).find());
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
            findings.add(
                    Finding.error(
                                    "contradiction",
                                    pointer + "/repeat",
                                    "“每满”只能有一档，并且给的是固定的金额或数量",
                                    "what repeats has one tier, and that gives a fixed amount or"
                                            + " number")
                            .fixedBy(
                                    Fix.of(
                                            "只给一次",
                                            "give it once",
                                            new Edit.RemovePart(pointer + "/repeat"))));
        }
    }

    private void tier(Tier tier, String where) {
        if (tier.atLeast() < 1) {
            findings.add(
                    OfferChecks.tooLow(tiered.measure(), currency, pointer + where + "/atLeast"));
        }
        findings.addAll(EffectChecks.of(tier.gives(), currency, pointer + where + "/gives"));
        if (tier.gives() instanceof FreeShipping) {
            error(
                    "contradiction",
                    where + "/gives",
                    "包邮不能放在阶梯里，请用门槛",
                    "free shipping has no tiers; take a threshold");
        }
        if (tiered.measure() == Measure.AMOUNT) {
            compared(tier, where + "/gives");
        }
    }

    /** What a tier gives is no more than what it asks for. */
    private void compared(Tier tier, String where) {
        if (tier.gives() instanceof AmountOff(long amount, var split)) {
            if (split == Split.PER_UNIT) {
                eachUnit(amount, tier.atLeast(), where);
            } else {
                once(amount, tier.atLeast(), where);
            }
        }
        if (tier.gives() instanceof FreeGift(_, int qty, long value)
                && value > 0
                && value >= Math.ceilDiv(tier.atLeast(), qty)) {
            findings.add(
                    Finding.warning(
                            "generous",
                            pointer + where,
                            "赠品的价值不低于门槛，请确认",
                            "the gift is worth what the tier asks for, or more; is that meant?"));
        }
    }

    /** Who just reaches the tier has no unit that is dearer. */
    private void eachUnit(long off, long atLeast, String where) {
        if (off >= atLeast) {
            error(
                    "off-not-below-threshold",
                    where,
                    "每件的减免达到了门槛：刚到这一档的顾客一分不付",
                    "it takes as much off each unit as it asks for altogether: who just reaches"
                            + " the tier pays nothing");
        }
    }

    private void once(long off, long atLeast, String where) {
        if (off >= atLeast) {
            error(
                    "off-not-below-threshold",
                    where,
                    "减免必须低于门槛",
                    "it must take off less than it asks for");
        } else {
            Generosity.nearlyAll(off, atLeast, pointer + where).ifPresent(findings::add);
        }
    }

    private void error(String code, String where, String zh, String en) {
        findings.add(Finding.error(code, pointer + where, zh, en));
    }
}
