package io.huisuan.pricing;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Pick;

import java.util.function.Predicate;

/** Finds what a target means in the running cart. */
final class Targets {

    private final Running running;
    private final boolean skipDiscounted;

    private Targets(Running running, boolean skipDiscounted) {
        this.running = running;
        this.skipDiscounted = skipDiscounted;
    }

    static Selection find(Running running, Target target, boolean skipDiscounted) {
        var targets = new Targets(running, skipDiscounted);
        return switch (target) {
            case Target.Lines(var where) -> targets.lines(where::matches);
            case Target.TheseLines(var ids) -> targets.lines(line -> ids.contains(line.id()));
            case Target.Units(var pick, int count, var where) ->
                    targets.pick(pick, count, targets.lines(where::matches));
            case Target.ShippingFees(var methods) ->
                    targets.fees(method -> methods.isEmpty() || methods.contains(method));
        };
    }

    private Selection lines(Predicate<Line> wanted) {
        var found = new Selection(running);
        for (int slot = 0; slot < running.slots() && running.isLine(slot); slot++) {
            Line line = running.line(slot);
            if (wanted.test(line) && !(skipDiscounted && line.isDiscounted())) {
                found.addAll(slot);
            }
        }
        return found;
    }

    private Selection fees(Predicate<String> wanted) {
        var found = new Selection(running);
        for (int slot = 0; slot < running.slots(); slot++) {
            if (!running.isLine(slot) && wanted.test(running.units(slot).id)) {
                found.addAll(slot);
            }
        }
        return found;
    }

    /** Splits the one run that is wanted only in part. */
    private Selection pick(Pick pick, int count, Selection from) {
        boolean[] picked = new boolean[from.size()];
        int missing = count;
        int next = next(pick, from, picked);
        while (missing > 0 && next >= 0) {
            picked[next] = true;
            if (from.count(next) > missing) {
                running.units(from.slot(next)).split(from.run(next), missing);
                return pick(pick, count, again(from));
            }
            missing -= from.count(next);
            next = next(pick, from, picked);
        }
        return only(from, picked);
    }

    /** The cheapest or dearest entry that is not picked yet and still costs something, or -1. */
    private static int next(Pick pick, Selection from, boolean[] picked) {
        int next = -1;
        for (int i = 0; i < picked.length; i++) {
            if (!picked[i] && from.pay(i) > 0 && (next < 0 || isBefore(pick, from, i, next))) {
                next = i;
            }
        }
        return next;
    }

    private static boolean isBefore(Pick pick, Selection from, int i, int next) {
        return switch (pick) {
            case CHEAPEST -> from.pay(i) < from.pay(next);
            case DEAREST -> from.pay(i) > from.pay(next);
        };
    }

    /** The same lines, run by run as they are now. */
    private Selection again(Selection before) {
        var found = new Selection(running);
        for (int i = 0; i < before.size(); i = before.endOfLine(i)) {
            found.addAll(before.slot(i));
        }
        return found;
    }

    private Selection only(Selection from, boolean[] picked) {
        var found = new Selection(running);
        for (int i = 0; i < from.size(); i++) {
            if (picked[i]) {
                found.add(from.slot(i), from.run(i));
            }
        }
        return found;
    }
}
