package io.huisuan.pricing;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Pick;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A proposal in the words of a marketer; amounts in fen. */
record Wish(String promotion, int number, Offer offer, Stacking stacking) {

    static Wish item(String promotion, Effect effect) {
        return wish(promotion, Stage.ITEM, Target.EVERYTHING, effect);
    }

    static Wish order(String promotion, Effect effect) {
        return wish(promotion, Stage.ORDER, Target.EVERYTHING, effect);
    }

    static Wish bundle(String promotion, Effect effect) {
        return in(Stage.BUNDLE, promotion, effect);
    }

    static Wish in(Stage stage, String promotion, Effect effect) {
        return wish(promotion, stage, Target.EVERYTHING, effect);
    }

    static Wish shipping(String promotion, Effect effect) {
        return wish(promotion, Stage.SHIPPING, new Target.ShippingFees(Set.of()), effect);
    }

    private static Wish wish(String promotion, Stage stage, Target target, Effect effect) {
        return new Wish(promotion, 0, new Offer(stage, target, List.of(), effect), Stacking.FREE);
    }

    static PercentOff percentOff(int basisPoints) {
        return percentOff(basisPoints, Per.UNIT);
    }

    static PercentOff percentOff(int basisPoints, Per per) {
        return new PercentOff(basisPoints, Effect.NO_CAP, per);
    }

    /** Once, shared by amount. */
    static AmountOff off(long amount) {
        return new AmountOff(amount, Split.BY_AMOUNT);
    }

    static AmountOff offEachUnit(long amount) {
        return new AmountOff(amount, Split.PER_UNIT);
    }

    Wish on(String... lineIds) {
        return on(new Target.TheseLines(Set.of(lineIds)));
    }

    Wish onTagged(String tag) {
        return on(
                new Target.Lines(
                        new LineFilter(
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(tag),
                                Set.of())));
    }

    Wish onCheapest(int count) {
        return on(new Target.Units(Pick.CHEAPEST, count, LineFilter.ANY));
    }

    Wish onDearest(int count) {
        return on(new Target.Units(Pick.DEAREST, count, LineFilter.ANY));
    }

    Wish on(Target target) {
        return with(new Offer(offer.stage(), target, offer.thresholds(), offer.effect()));
    }

    /** From an amount of all goods on. */
    Wish from(long amount, Basis basis) {
        return from(new Threshold(Measure.AMOUNT, basis, amount, Target.EVERYTHING));
    }

    Wish fromUnits(long count) {
        return from(new Threshold(Measure.COUNT, Basis.LIST, count, Target.EVERYTHING));
    }

    private Wish from(Threshold threshold) {
        List<Threshold> all =
                Stream.concat(offer.thresholds().stream(), Stream.of(threshold)).toList();
        return with(new Offer(offer.stage(), offer.target(), all, offer.effect()));
    }

    Wish number(int other) {
        return new Wish(promotion, other, offer, stacking);
    }

    Wish priority(int priority) {
        return with(
                new Stacking(
                        priority,
                        stacking.group(),
                        stacking.selection(),
                        stacking.exclusive(),
                        stacking.notWith(),
                        stacking.combinableWith(),
                        stacking.skipDiscounted(),
                        stacking.maxUnits()));
    }

    Wish in(String group) {
        return in(group, Stacking.Selection.BEST);
    }

    Wish in(String group, Stacking.Selection selection) {
        return with(
                new Stacking(
                        stacking.priority(),
                        group,
                        selection,
                        stacking.exclusive(),
                        stacking.notWith(),
                        stacking.combinableWith(),
                        stacking.skipDiscounted(),
                        stacking.maxUnits()));
    }

    Wish standing(Exclusive exclusive) {
        return with(
                new Stacking(
                        stacking.priority(),
                        stacking.group(),
                        stacking.selection(),
                        exclusive,
                        stacking.notWith(),
                        stacking.combinableWith(),
                        stacking.skipDiscounted(),
                        stacking.maxUnits()));
    }

    Wish notWith(String group) {
        return with(
                new Stacking(
                        stacking.priority(),
                        stacking.group(),
                        stacking.selection(),
                        stacking.exclusive(),
                        Set.of(group),
                        stacking.combinableWith(),
                        stacking.skipDiscounted(),
                        stacking.maxUnits()));
    }

    Wish combinableWith(String group) {
        return with(
                new Stacking(
                        stacking.priority(),
                        stacking.group(),
                        stacking.selection(),
                        stacking.exclusive(),
                        stacking.notWith(),
                        Set.of(group),
                        stacking.skipDiscounted(),
                        stacking.maxUnits()));
    }

    Wish onAtMost(int units) {
        return with(
                new Stacking(
                        stacking.priority(),
                        stacking.group(),
                        stacking.selection(),
                        stacking.exclusive(),
                        stacking.notWith(),
                        stacking.combinableWith(),
                        stacking.skipDiscounted(),
                        units));
    }

    Wish skippingDiscounted() {
        return with(
                new Stacking(
                        stacking.priority(),
                        stacking.group(),
                        stacking.selection(),
                        stacking.exclusive(),
                        stacking.notWith(),
                        stacking.combinableWith(),
                        true,
                        stacking.maxUnits()));
    }

    private Wish with(Offer other) {
        return new Wish(promotion, number, other, stacking);
    }

    private Wish with(Stacking other) {
        return new Wish(promotion, number, offer, other);
    }

    Proposal proposal() {
        return new Proposal(promotion, number, offer, stacking, new Text(promotion, promotion));
    }
}
