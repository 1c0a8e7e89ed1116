package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.authoring.words.Labels;
import io.huisuan.money.Money;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Target.Units;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Measure;

import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks one offer of a form: its effect, its tiers, its target, its thresholds, and whether they
 * go together.
 */
final class OfferChecks {
    private static final int MAX_FIXES = 3;

    private final Offer offer;
    private final Currency currency;
    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    private OfferChecks(Offer offer, Currency currency, String pointer) {
        this.offer = offer;
        this.currency = currency;
        this.pointer = pointer;
    }

    static List<Finding> of(
            Offer offer, Optional<Template> template, Currency currency, String pointer) {
        var checks = new OfferChecks(offer, currency, pointer);
        checks.template(template);
        checks.stageAndTarget();
        checks.target(offer.target(), "/target");
        checks.effect(offer.effect());
        for (int i = 0; i < offer.thresholds().size(); i++) {
            checks.threshold(offer.thresholds().get(i), "/thresholds/" + i);
            checks.idle(i);
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
        boolean onFees = offer.target() instanceof ShippingFees;
        boolean fits =
                onFees ? Places.mayBeOnFees(offer.effect()) : Places.mayBeOnGoods(offer.effect());
        if (!fits) {
            error(
                    "contradiction",
                    "/target",
                    onFees ? "这个效果不能作用于运费" : "包邮只能作用于运费",
                    onFees
                            ? "this effect can't work on shipping fees"
                            : "free shipping works on shipping fees only");
        }
        Set<Stage> stages = Places.stages(offer.effect(), onFees);
        if (!stages.contains(offer.stage())) {
            Text here = Labels.of(offer.stage());
            List<Text> all = stages.stream().map(Labels::of).toList();
            findings.add(
                    Finding.error(
                                    "contradiction",
                                    pointer + "/stage",
                                    "这个效果不能放在“"
                                            + here.zh()
                                            + "”阶段；可用："
                                            + all.stream()
                                                    .map(Text::zh)
                                                    .collect(Collectors.joining("、")),
                                    "this effect has no place in the stage “"
                                            + here.en()
                                            + "”; it may stand in: "
                                            + all.stream()
                                                    .map(Text::en)
                                                    .collect(Collectors.joining(", ")))
                            .expecting(
                                    stages.stream()
                                            .map(Stage::name)
                                            .collect(Collectors.joining(", ")))
                            .fixedBy(stages.stream().limit(MAX_FIXES).map(this::moved).toList()));
        }
    }

    private Fix moved(Stage stage) {
        Text name = Labels.of(stage);
        return Fix.of(
                "放到“" + name.zh() + "”阶段",
                "move it to the stage “" + name.en() + "”",
                new Edit.SetPart(pointer + "/stage", StringNode.valueOf(stage.name())));
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
            findings.add(tooLow(threshold.measure(), currency, pointer + where + "/atLeast"));
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
        if (threshold.measure() == Measure.AMOUNT
                && offer.effect() instanceof AmountOff(long amount, var split)
                && split != Split.PER_UNIT) {
            once(amount, threshold);
        }
    }

    /** Of two that ask for the same kind of thing, the higher one decides alone. */
    private void idle(int at) {
        Threshold threshold = offer.thresholds().get(at);
        boolean isIdle =
                IntStream.range(0, offer.thresholds().size())
                        .filter(other -> other != at)
                        .anyMatch(other -> isCovered(threshold, other, other < at));
        if (isIdle) {
            String where = pointer + "/thresholds/" + at;
            findings.add(
                    Finding.warning(
                                    "no-effect",
                                    where,
                                    "还有一个同类的门槛不比它低，这个门槛不起作用",
                                    "another threshold of this kind asks for no less; this one"
                                            + " changes nothing")
                            .fixedBy(
                                    Fix.of(
                                            "删除这个门槛",
                                            "remove the threshold",
                                            new Edit.RemovePart(where))));
        }
    }

    private boolean isCovered(Threshold threshold, int by, boolean isEqualEnough) {
        Threshold other = offer.thresholds().get(by);
        boolean isAlike =
                threshold.measure() == other.measure()
                        && threshold.basis() == other.basis()
                        && threshold.of().equals(other.of());
        return isAlike
                && (threshold.atLeast() < other.atLeast()
                        || (isEqualEnough && threshold.atLeast() == other.atLeast()));
    }

    /** A threshold below the least that can be asked for. */
    static Finding tooLow(Measure measure, Currency currency, String pointer) {
        Text least =
                switch (measure) {
                    case AMOUNT -> {
                        String cent = new Money(1, currency).label();
                        yield new Text(cent, cent);
                    }
                    case COUNT -> new Text("1 件", "1 unit");
                };
        return Finding.error(
                "out-of-range",
                pointer,
                "门槛至少是 " + least.zh(),
                "a threshold is " + least.en() + " or more");
    }

    /** What an amount takes off other goods may well be all that is asked for. */
    private void once(long off, Threshold threshold) {
        if (off >= threshold.atLeast() && threshold.of().equals(offer.target())) {
            error(
                    "off-not-below-threshold",
                    "/effect/amount",
                    "减免必须低于门槛",
                    "it must take off less than it asks for");
        } else {
            Generosity.nearlyAll(off, threshold.atLeast(), pointer + "/effect/amount")
                    .ifPresent(findings::add);
        }
    }

    private void effect(Effect effect) {
        findings.addAll(
                switch (effect) {
                    case Single single -> EffectChecks.of(single, currency, pointer + "/effect");
                    case Tiered tiered -> TierChecks.of(tiered, currency, pointer + "/effect");
                });
    }

    private void error(String code, String where, String zh, String en) {
        findings.add(Finding.error(code, pointer + where, zh, en));
    }
}
