package io.huisuan.pricing;

import io.huisuan.cart.Line;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Series;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Pick;

import java.util.BitSet;
import java.util.Comparator;
import java.util.function.Predicate;

/** Finds what a target means in the running cart. */
final class Targets {

    /** Among equals, the selection's own order decides: lineId, then unit. */
    static final Comparator<Stretch> CHEAPEST = Comparator.comparingLong(Stretch::pay);

    static final Comparator<Stretch> DEAREST = CHEAPEST.reversed();

    private Targets() {}

    static Selection find(Running running, Target target, boolean skipDiscounted) {
        return find(running, target, skipDiscounted, _ -> true);
    }

    /** The same, where a pick passes over what is not free. */
    static Selection find(
            Running running, Target target, boolean skipDiscounted, Predicate<Stretch> isFree) {
        return switch (target) {
            case Target.Lines(var where) -> lines(running, where, skipDiscounted);
            case Target.TheseLines(var ids) ->
                    running.lines(
                            line -> ids.contains(line.id()) && !isSkipped(line, skipDiscounted));
            case Target.Units(var pick, int count, var where) ->
                    lines(running, where, skipDiscounted).first(count, order(pick), isFree);
            case Target.ShippingFees(var methods) ->
                    running.fees(method -> methods.isEmpty() || methods.contains(method));
        };
    }

    /** What all members of a series work on. */
    static Selection find(Running running, Series series) {
        if (series.isOfAllGoods()) {
            return running.goods();
        }
        boolean skipDiscounted = series.first().stacking().skipDiscounted();
        return running.lines(
                line -> series.target().test(line) && !isSkipped(line, skipDiscounted));
    }

    /** The slots that a target can mean, whatever happens to the cart until then. */
    static BitSet slots(Running running, Target target, boolean skipDiscounted) {
        return switch (target) {
            case Target.Lines(var where) -> slots(running, where, skipDiscounted);
            case Target.TheseLines(var ids) ->
                    running.lineNumbers(
                            line -> ids.contains(line.id()) && !isSkipped(line, skipDiscounted));
            case Target.Units(_, _, var where) -> slots(running, where, skipDiscounted);
            case Target.ShippingFees(var methods) ->
                    running.feeNumbers(method -> methods.isEmpty() || methods.contains(method));
        };
    }

    private static BitSet slots(Running running, LineFilter where, boolean skipDiscounted) {
        return running.lineNumbers(line -> where.matches(line) && !isSkipped(line, skipDiscounted));
    }

    private static Selection lines(Running running, LineFilter where, boolean skipDiscounted) {
        return where.isAny() && !skipDiscounted
                ? running.goods()
                : running.lines(line -> where.matches(line) && !isSkipped(line, skipDiscounted));
    }

    private static boolean isSkipped(Line line, boolean skipDiscounted) {
        return skipDiscounted && line.isDiscounted();
    }

    private static Comparator<Stretch> order(Pick pick) {
        return switch (pick) {
            case CHEAPEST -> CHEAPEST;
            case DEAREST -> DEAREST;
        };
    }
}
