package io.huisuan.pricing;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Pick;

import java.util.Comparator;
import java.util.function.Predicate;

/** Finds what a target means in the running cart. */
final class Targets {

    private Targets() {}

    static Selection find(Running running, Target target, boolean skipDiscounted) {
        Predicate<Line> notSkipped = line -> !(skipDiscounted && line.isDiscounted());
        return switch (target) {
            case Target.Lines(var where) -> running.lines(notSkipped.and(where::matches));
            case Target.TheseLines(var ids) ->
                    running.lines(notSkipped.and(line -> ids.contains(line.id())));
            case Target.Units(var pick, int count, var where) ->
                    running.lines(notSkipped.and(where::matches)).first(count, order(pick));
            case Target.ShippingFees(var methods) ->
                    running.fees(method -> methods.isEmpty() || methods.contains(method));
        };
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
