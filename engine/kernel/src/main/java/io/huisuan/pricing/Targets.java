package io.huisuan.pricing;

import io.huisuan.cart.Line;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Pick;

import java.util.Comparator;

/** Finds what a target means in the running cart. */
final class Targets {

    private Targets() {}

    static Selection find(Running running, Target target, boolean skipDiscounted) {
        return switch (target) {
            case Target.Lines(var where) -> lines(running, where, skipDiscounted);
            case Target.TheseLines(var ids) ->
                    running.lines(
                            line -> ids.contains(line.id()) && !isSkipped(line, skipDiscounted));
            case Target.Units(var pick, int count, var where) ->
                    lines(running, where, skipDiscounted).first(count, order(pick));
            case Target.ShippingFees(var methods) ->
                    running.fees(method -> methods.isEmpty() || methods.contains(method));
        };
    }

    private static Selection lines(Running running, LineFilter where, boolean skipDiscounted) {
        return where.isAny() && !skipDiscounted
                ? running.goods()
                : running.lines(line -> where.matches(line) && !isSkipped(line, skipDiscounted));
    }

    private static boolean isSkipped(Line line, boolean skipDiscounted) {
        return skipDiscounted && line.isDiscounted();
    }

    /** Among equals, the selection's own order decides: lineId, then unit. */
    private static Comparator<Stretch> order(Pick pick) {
        Comparator<Stretch> cheapest = Comparator.comparingLong(Stretch::pay);
        return switch (pick) {
            case CHEAPEST -> cheapest;
            case DEAREST -> cheapest.reversed();
        };
    }
}
