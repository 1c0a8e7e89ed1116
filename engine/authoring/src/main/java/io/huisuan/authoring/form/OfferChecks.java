package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Target.Units;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks one offer of a form: its effect, its tiers, its target, its thresholds, and whether they
 * go together.
 */
final class OfferChecks {
    static final int MAX_TIERS = 20;

    private final Offer offer;
    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    private OfferChecks(Offer offer, String pointer) {
        this.offer = offer;
        this.pointer = pointer;
    }

    static List<Finding> of(Offer offer, Optional<Template> template, String pointer) {
        var checks = new OfferChecks(offer, pointer);
        checks.template(template);
        checks.stageAndTarget();
        checks.target(offer.target(), "/target");
        checks.effect(offer.effect(), "/effect");
        for (int i = 0; i < offer.thresholds().size(); i++) {
            checks.threshold(offer.thresholds().get(i), "/thresholds/" + i);
        }
        return checks.findings;
    }

    private void template(Optional<Template> template) {
        if (template.filter(t -> !t.fits(offer.effect())).isPresent()) {
            error(
                    "template-mismatch",
                    "/effect",
                    "这个效果不属于所选的模板",
                    "this effect does not belong to the template");
        }
    }

    private void stageAndTarget() {
        boolean shipping = offer.effect() instanceof FreeShipping;
        if (shipping != (offer.target() instanceof ShippingFees)) {
            error(
                    "contradiction",
                    "/target",
                    "只有包邮作用于运费，也只能作用于运费",
                    "free shipping, and only that, works on shipping fees");
        }
        if (shipping != (offer.stage() == Stage.SHIPPING)) {
            error(
                    "contradiction",
                    "/stage",
                    "只有包邮在 SHIPPING 阶段，也只能在这个阶段",
                    "free shipping, and only that, is in stage SHIPPING");
        }
    }

    private void target(Target target, String where) {
        switch (target) {
            case Lines(var filter) ->
                    findings.addAll(FilterChecks.of(filter, pointer + where + "/where"));
            case Units(_, _, var filter) ->
                    findings.addAll(FilterChecks.of(filter, pointer + where + "/where"));
            case TheseLines _ ->
                    error(
                            "contradiction",
                            where,
                            "表单不能指定购物车里的行号",
                            "a form can't name lines of a cart");
            case ShippingFees _ -> {}
        }
    }

    private void threshold(Threshold threshold, String where) {
        if (threshold.atLeast() < 1) {
            error("out-of-range", where + "/atLeast", "门槛至少是 1", "a threshold is 1 or more");
        }
        if (threshold.of() instanceof ShippingFees) {
            error(
                    "contradiction",
                    where + "/of",
                    "运费不计入门槛",
                    "shipping fees don't count for a threshold");
        } else {
            target(threshold.of(), where + "/of");
        }
        boolean generous =
                threshold.measure() == Measure.AMOUNT
                        && offer.effect() instanceof AmountOff(long amount, var split)
                        && (split == Split.BY_AMOUNT || split == Split.BY_QUANTITY)
                        && amount >= threshold.atLeast();
        if (generous) {
            warning(
                    "generous",
                    "/effect/amount",
                    "减免不低于门槛，商品会免费",
                    "it takes off as much as it asks for: the goods are free");
        }
    }

    private void effect(Effect effect, String where) {
        switch (effect) {
            case Reduction reduction -> reduction(reduction, where);
            case Tiered tiered -> tiered(tiered, where);
            case FreeShipping _, FreeGift _ -> {}
        }
    }

    private void reduction(Reduction reduction, String where) {
        switch (reduction) {
            case PercentOff(int basisPoints, long cap, _) -> {
                if (cap < 1) {
                    error("out-of-range", where + "/cap", "上限至少是 1", "a cap is 1 or more");
                }
                if (basisPoints == 10_000) {
                    warning(
                            "generous",
                            where + "/basisPoints",
                            "减 100%：商品免费",
                            "100 % off: the goods are free");
                }
            }
            case AmountOff(long amount, _) -> {
                if (amount < 1) {
                    error(
                            "out-of-range",
                            where + "/amount",
                            "减免金额至少是 1",
                            "an amount off is 1 or more");
                }
            }
            case UnitPrice(long price) -> {
                if (price == 0) {
                    warning(
                            "generous",
                            where + "/price",
                            "一口价是 0：商品免费",
                            "the price is 0: the goods are free");
                }
            }
        }
    }

    private void tiered(Tiered tiered, String where) {
        List<Tier> tiers = tiered.tiers();
        if (tiers.isEmpty() || tiers.size() > MAX_TIERS) {
            error(
                    "wrong-count",
                    where + "/tiers",
                    "需要 1 到 " + MAX_TIERS + " 档",
                    "1 to " + MAX_TIERS + " tiers are expected");
        }
        boolean repeatable = tiers.size() == 1 && tiers.getFirst().gives() instanceof AmountOff;
        if (tiered.repeat() && !repeatable) {
            error(
                    "contradiction",
                    where + "/repeat",
                    "每满减只能有一档，并且是减固定金额",
                    "what repeats has one tier, and that takes a fixed amount off");
        }
        for (int i = 0; i < tiers.size(); i++) {
            tier(tiered, i, where + "/tiers/" + i);
        }
    }

    private void tier(Tiered tiered, int i, String where) {
        Tier tier = tiered.tiers().get(i);
        if (tier.atLeast() < 1) {
            error("out-of-range", where + "/atLeast", "门槛至少是 1", "a threshold is 1 or more");
        }
        reduction(tier.gives(), where + "/gives");
        boolean generous =
                tiered.measure() == Measure.AMOUNT
                        && tier.gives() instanceof AmountOff(long amount, var split)
                        && split == Split.BY_AMOUNT
                        && amount >= tier.atLeast();
        if (generous) {
            warning(
                    "generous",
                    where + "/gives",
                    "减免不低于门槛，商品会免费",
                    "it takes off as much as it asks for: the goods are free");
        }
        if (i > 0 && tiered.tiers().get(i - 1).atLeast() >= tier.atLeast()) {
            error(
                    "contradiction",
                    where + "/atLeast",
                    "门槛必须逐档升高",
                    "each tier must ask for more than the one before");
        }
        if (i > 0 && givesLess(tier.gives(), tiered.tiers().get(i - 1).gives())) {
            warning(
                    "contradiction",
                    where + "/gives",
                    "这一档的优惠比前一档少",
                    "this tier gives less than the one before");
        }
    }

    private static boolean givesLess(Reduction later, Reduction earlier) {
        return switch (later) {
            case PercentOff(int off, _, _) ->
                    earlier instanceof PercentOff(int before, _, _) && off <= before;
            case AmountOff(long off, var split) ->
                    earlier instanceof AmountOff(long before, var same)
                            && same == split
                            && off <= before;
            case UnitPrice(long price) ->
                    earlier instanceof UnitPrice(long before) && price >= before;
        };
    }

    private void error(String code, String where, String zh, String en) {
        findings.add(Finding.error(code, pointer + where, zh, en));
    }

    private void warning(String code, String where, String zh, String en) {
        findings.add(Finding.warning(code, pointer + where, zh, en));
    }
}
