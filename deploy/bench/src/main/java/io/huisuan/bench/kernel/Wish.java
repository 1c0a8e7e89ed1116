package io.huisuan.bench.kernel;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
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
import io.huisuan.promotion.Stacking.Selection;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one promotion proposes.
 *
 * @param group of rivals; empty when it competes with nobody
 */
record Wish(
        String promotion,
        Stage stage,
        Target target,
        Effect effect,
        List<Threshold> thresholds,
        String group,
        Set<String> notWith) {

    static Wish item(String promotion, Effect effect) {
        return of(promotion, Stage.ITEM, effect);
    }

    static Wish order(String promotion, Effect effect) {
        return of(promotion, Stage.ORDER, effect);
    }

    static Wish of(String promotion, Stage stage, Effect effect) {
        return new Wish(promotion, stage, Target.EVERYTHING, effect, List.of(), "", Set.of());
    }

    /** On lines of the cart, chosen by position. */
    Wish on(Cart cart, IntPredicate wanted) {
        List<Line> lines = cart.lines();
        return on(
                new Target.TheseLines(
                        IntStream.range(0, lines.size())
                                .filter(wanted)
                                .mapToObj(i -> lines.get(i).id())
                                .collect(Collectors.toSet())));
    }

    Wish on(LineFilter where) {
        return on(new Target.Lines(where));
    }

    Wish on(Target other) {
        return new Wish(promotion, stage, other, effect, thresholds, group, notWith);
    }

    /** From that running amount on. */
    Wish from(long amount) {
        var threshold = new Threshold(Measure.AMOUNT, Basis.RUNNING, amount, target);
        return new Wish(promotion, stage, target, effect, List.of(threshold), group, notWith);
    }

    Wish in(String rivals) {
        return new Wish(promotion, stage, target, effect, thresholds, rivals, notWith);
    }

    Wish notWith(String other) {
        return new Wish(promotion, stage, target, effect, thresholds, group, Set.of(other));
    }

    Proposal proposal() {
        return new Proposal(
                promotion,
                0,
                new Offer(stage, target, thresholds, effect),
                new Stacking(0, group, Selection.BEST, Exclusive.NO, notWith, false),
                new Text(promotion, promotion));
    }

    static PercentOff percent(int basisPoints, Per per) {
        return new PercentOff(basisPoints, Effect.NO_CAP, per);
    }

    /** Once, shared over the target. */
    static AmountOff off(long amount) {
        return new AmountOff(amount, Split.BY_AMOUNT);
    }

    static AmountOff offEachUnit(long amount) {
        return new AmountOff(amount, Split.PER_UNIT);
    }
}
