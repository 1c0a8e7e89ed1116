package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.money.Money;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares what a tier gives with what lower tiers would give, for goods that just reach it. */
final class TierSteps {
    private final Tiered tiered;
    private final Currency currency;
    private final String pointer;

    TierSteps(Tiered tiered, Currency currency, String pointer) {
        this.tiered = tiered;
        this.currency = currency;
        this.pointer = pointer;
    }

    List<Finding> find() {
        var findings = new ArrayList<Finding>();
        for (int i = 1; i < tiered.tiers().size(); i++) {
            find(i).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> find(int at) {
        Tier tier = tiered.tiers().get(at);
        Tier before = tiered.tiers().get(at - 1);
        if (before.atLeast() >= tier.atLeast()) {
            return Optional.of(
                    error(
                            "tiers-not-monotone",
                            at,
                            "/atLeast",
                            "门槛必须逐档升高",
                            "each tier must ask for more than the one before"));
        }
        if (before.gives().equals(tier.gives())) {
            return Optional.of(
                    Finding.warning(
                                    "no-effect",
                                    pointer + "/tiers/" + at + "/gives",
                                    "这一档的优惠与前一档相同",
                                    "this tier gives the same as the one before")
                            .fixedBy(
                                    Fix.of(
                                            "删除这一档",
                                            "remove the tier",
                                            new Edit.RemovePart(pointer + "/tiers/" + at))));
        }
        return tier.atLeast() < 1 ? Optional.empty() : lessThanBelow(at);
    }

    /** The nearest lower tier that it can be compared with decides. */
    private Optional<Finding> lessThanBelow(int at) {
        Tier tier = tiered.tiers().get(at);
        for (int below = at - 1; below >= 0; below--) {
            Single lower = tiered.tiers().get(below).gives();
            if (Generosity.isLess(tier.gives(), lower)) {
                return Optional.of(
                        error(
                                "tiers-not-monotone",
                                at,
                                "/gives",
                                "这一档的优惠比第 " + (below + 1) + " 档少",
                                "this tier gives less than tier " + (below + 1)));
            }
            if (comparable(tier.gives(), lower)) {
                return compared(at, below);
            }
        }
        return Optional.empty();
    }

    private static boolean comparable(Single one, Single other) {
        return Gain.kind(one)
                .flatMap(kind -> Gain.kind(other).filter(kind::comparesWith))
                .isPresent();
    }

    private Optional<Finding> compared(int at, int below) {
        Tier tier = tiered.tiers().get(at);
        Single lower = tiered.tiers().get(below).gives();
        List<Goods> reaching =
                Goods.reaching(tiered.measure(), tier.atLeast(), tier.gives(), lower, currency)
                        .toList();
        Predicate<Goods> getLess =
                goods -> Gain.of(tier.gives(), goods).isLessThan(Gain.of(lower, goods));
        Predicate<Goods> getMore =
                goods -> Gain.of(lower, goods).isLessThan(Gain.of(tier.gives(), goods));
        Optional<Goods> less = reaching.stream().filter(getLess).findFirst();
        boolean isSure =
                reaching.stream().noneMatch(getMore)
                        && Gain.kind(tier.gives()).equals(Gain.kind(lower));
        return less.map(goods -> isSure ? worse(at, below, goods) : maybe(at, below, goods));
    }

    private Finding worse(int at, int below, Goods goods) {
        Tier tier = tiered.tiers().get(at);
        Single lower = tiered.tiers().get(below).gives();
        Gain here = Gain.of(tier.gives(), goods);
        boolean isEdge =
                tiered.measure() == Measure.AMOUNT
                        && here.kind() == Gain.Kind.MONEY
                        && here.isLessThan(Gain.of(lower, goods.cheaper()));
        if (!isEdge) {
            return error(
                    "tiers-not-monotone",
                    at,
                    "/gives",
                    "这一档的优惠比第 " + (below + 1) + " 档少：" + example(at, below, goods).zh(),
                    "this tier gives less than tier "
                            + (below + 1)
                            + ": "
                            + example(at, below, goods).en());
        }
        String cent = new Money(1, currency).label();
        Text missed = Gain.of(lower, goods.cheaper()).said(currency);
        Text reached = here.said(currency);
        return error(
                "pays-more",
                at,
                "/gives",
                "刚到这一档的顾客反而比差 " + cent + " 时付得更多：差一点时" + missed.zh() + "，到档只" + reached.zh(),
                "who just reaches this tier pays more than with "
                        + cent
                        + " less: "
                        + missed.en()
                        + " below it, "
                        + reached.en()
                        + " from it on");
    }

    private Finding maybe(int at, int below, Goods goods) {
        Text example = example(at, below, goods);
        return Finding.warning(
                "may-give-less",
                pointer + "/tiers/" + at + "/gives",
                "这一档的优惠可能比第 " + (below + 1) + " 档少：" + example.zh(),
                "this tier may give less than tier " + (below + 1) + ": " + example.en());
    }

    /** What both tiers give for the same goods. */
    private Text example(int at, int below, Goods goods) {
        Text which = goods.said(currency);
        Text here = Gain.of(tiered.tiers().get(at).gives(), goods).said(currency);
        Text there = Gain.of(tiered.tiers().get(below).gives(), goods).said(currency);
        return new Text(
                "例如 " + which.zh() + "，这一档" + here.zh() + "，第 " + (below + 1) + " 档会" + there.zh(),
                "for example "
                        + which.en()
                        + ": "
                        + here.en()
                        + " here, "
                        + there.en()
                        + " by tier "
                        + (below + 1));
    }

    private Finding error(String code, int tier, String member, String zh, String en) {
        return Finding.error(code, pointer + "/tiers/" + tier + member, zh, en);
    }
}
