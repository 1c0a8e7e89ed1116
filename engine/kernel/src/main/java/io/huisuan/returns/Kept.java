package io.huisuan.returns;

import io.huisuan.cart.Line;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Pick;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is kept of an order, as it stood when a promotion took its turn: of a line with n units of
 * which k are kept, {@code k/n} of what the line cost then, by the recorded shares.
 */
final class Kept {

    /** Units that count for a threshold, with what they cost together. */
    private record Counted(int units, long amount) {}

    private final Order order;
    private final Returned returned;

    Kept(Order order, Returned returned) {
        this.order = order;
        this.returned = returned;
    }

    int units(Line line) {
        return line.qty() - returned.of(line.id());
    }

    /** The part of a share that is of kept units. */
    long share(Share share) {
        int qty = order.quoted(share.of()).qty();
        return share.amount() - part(share.amount(), returned.of(share.of()), qty);
    }

    /** What a promotion gave for the goods that are kept. */
    long given(Applied applied) {
        return applied.shares().stream().mapToLong(this::share).sum();
    }

    /** The tax on top of what a promotion gave for the goods that are kept. */
    long taxOnGiven(Applied applied) {
        return applied.shares().stream()
                .mapToLong(share -> order.taxOnTop(share.of(), share(share)))
                .sum();
    }

    /** What a promotion gave for the goods that have come back. */
    long takenBack(Applied applied) {
        return applied.shares().stream().mapToLong(Share::amount).sum() - given(applied);
    }

    /** Whether any unit of what a target means is kept. */
    boolean hasAny(Target target, boolean skipDiscounted) {
        return order.cart().lines().stream()
                .anyMatch(line -> units(line) > 0 && isIn(target, line, skipDiscounted));
    }

    /** What a target measures in its promotion's turn; fees never count. */
    long measure(
            Applied turn, Target target, boolean skipDiscounted, Measure measure, Basis basis) {
        var counted = new ArrayList<Counted>();
        for (Line line : order.cart().lines()) {
            if (units(line) > 0 && isIn(target, line, skipDiscounted)) {
                long then = cost(line, turn, basis);
                counted.add(new Counted(units(line), part(then, units(line), line.qty())));
            }
        }
        List<Counted> picked =
                target instanceof Target.Units(Pick pick, int count, _)
                        ? first(counted, count, pick)
                        : counted;
        return picked.stream()
                .mapToLong(each -> measure == Measure.COUNT ? each.units() : each.amount())
                .sum();
    }

    private static List<Counted> first(List<Counted> counted, int count, Pick pick) {
        Comparator<Counted> cheapest =
                Comparator.comparingLong(each -> each.amount() / each.units());
        counted.sort(pick == Pick.CHEAPEST ? cheapest : cheapest.reversed());
        var first = new ArrayList<Counted>();
        int missing = count;
        for (Counted each : counted) {
            int taken = Math.min(missing, each.units());
            if (taken > 0 && each.amount() > 0) {
                first.add(new Counted(taken, part(each.amount(), taken, each.units())));
                missing -= taken;
            }
        }
        return first;
    }

    private static boolean isIn(Target target, Line line, boolean skipDiscounted) {
        boolean isMeant =
                switch (target) {
                    case Target.Lines(var where) -> where.matches(line);
                    case Target.TheseLines(var ids) -> ids.contains(line.id());
                    case Target.Units(_, _, var where) -> where.matches(line);
                    case Target.ShippingFees _ -> false;
                };
        return isMeant && !(skipDiscounted && line.isDiscounted());
    }

    /** What all units of a line cost when the promotion took its turn. */
    private long cost(Line line, Applied turn, Basis basis) {
        long cost = line.gross();
        for (Outcome outcome : order.quote().outcomes()) {
            if (outcome == turn && basis == Basis.RUNNING) {
                return cost;
            }
            if (outcome instanceof Applied earlier && counts(earlier, basis)) {
                cost -= of(earlier, line.id());
            }
        }
        return cost;
    }

    private static boolean counts(Applied earlier, Basis basis) {
        return switch (basis) {
            case LIST -> false;
            case AFTER_ITEM -> earlier.proposal().offer().stage() == Stage.ITEM;
            case RUNNING -> true;
        };
    }

    private static long of(Applied applied, String lineId) {
        return applied.shares().stream()
                .filter(share -> share.of().equals(lineId))
                .mapToLong(Share::amount)
                .sum();
    }

    /** {@code ⌊amount·some/all⌋}. */
    static long part(long amount, long some, long all) {
        return Rounding.DOWN.share(amount, some, all);
    }
}
