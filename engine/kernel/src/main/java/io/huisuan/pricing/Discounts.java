package io.huisuan.pricing;

import io.huisuan.money.Shares;
import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * What a reduction takes off each run of a selection. What is given to each unit or each line is
 * cut at the floor and lost; what is given once is shared again until the floors hold it.
 */
final class Discounts {

    private final Selection selection;
    private final Policy policy;
    private final long[] cuts;

    private Discounts(Selection selection, Policy policy) {
        this.selection = selection;
        this.policy = policy;
        this.cuts = new long[selection.size()];
    }

    static Cuts of(Effect.Reduction reduction, Selection selection, Policy policy) {
        var discounts = new Discounts(selection, policy);
        return switch (reduction) {
            case PercentOff percent -> discounts.percentOff(percent).atMost(percent.cap());
            case AmountOff(long amount, Split split) -> discounts.amountOff(amount, split);
            case UnitPrice(long price) ->
                    discounts.offEachUnit(i -> Math.max(0, selection.pay(i) - price));
        };
    }

    private Cuts percentOff(PercentOff percent) {
        return switch (percent.per()) {
            case UNIT -> offEachUnit(i -> share(percent, unitBase(i)));
            case LINE -> offEachLine((from, end) -> share(percent, base(from, end)));
            case ORDER -> offAll(share(percent, base(0, cuts.length)), Split.BY_AMOUNT);
        };
    }

    private Cuts amountOff(long amount, Split split) {
        return switch (split) {
            case PER_UNIT -> offEachUnit(_ -> amount);
            case PER_LINE -> offEachLine((_, _) -> amount);
            case BY_AMOUNT, BY_QUANTITY -> offAll(amount, split);
        };
    }

    private long unitBase(int i) {
        return policy.percentBase() == PercentBase.ORIGINAL ? selection.price(i) : selection.pay(i);
    }

    private long base(int from, int end) {
        long sum = 0;
        for (int i = from; i < end; i++) {
            sum += unitBase(i) * selection.count(i);
        }
        return sum;
    }

    /** The discount of a base; where prices are rounded, it is what the rounded price leaves. */
    private long share(PercentOff percent, long base) {
        int off = percent.basisPoints();
        return switch (policy.target()) {
            case PRICE ->
                    base - policy.rounding().share(base, PercentOff.WHOLE - off, PercentOff.WHOLE);
            case DISCOUNT -> policy.rounding().share(base, off, PercentOff.WHOLE);
        };
    }

    private Cuts offEachUnit(IntToLongFunction off) {
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = Math.min(off.applyAsLong(i), selection.room(i)) * selection.count(i);
        }
        return new Cuts(selection, cuts);
    }

    private interface LineToLong {
        long of(int from, int end);
    }

    private Cuts offEachLine(LineToLong off) {
        for (int from = 0, end; from < cuts.length; from = end) {
            end = selection.endOfLine(from);
            pour(off.of(from, end), from, end, Split.BY_AMOUNT);
        }
        return new Cuts(selection, cuts);
    }

    /** Shares over the lines, then inside each line over its units. */
    private Cuts offAll(long amount, Split split) {
        int lines = 0;
        int[] ends = new int[cuts.length];
        long[] weights = new long[cuts.length];
        long[] rooms = new long[cuts.length];
        for (int from = 0; from < cuts.length; from = ends[lines++]) {
            ends[lines] = selection.endOfLine(from);
            for (int i = from; i < ends[lines]; i++) {
                weights[lines] += weight(i, split) * selection.count(i);
                rooms[lines] += selection.room(i) * selection.count(i);
            }
        }
        long[] parts =
                Shares.within(amount, Arrays.copyOf(weights, lines), Arrays.copyOf(rooms, lines));
        for (int line = 0; line < lines; line++) {
            pour(parts[line], line == 0 ? 0 : ends[line - 1], ends[line], split);
        }
        return new Cuts(selection, cuts);
    }

    private long weight(int i, Split split) {
        return split == Split.BY_QUANTITY ? 1 : selection.pay(i);
    }

    /** Shares over the units of one line, as far as their floors let it. */
    private void pour(long amount, int from, int end, Split split) {
        if (end == from + 1) {
            cuts[from] = Math.min(amount, selection.room(from) * selection.count(from));
            return;
        }
        int runs = end - from;
        long[] weights = new long[runs];
        int[] counts = new int[runs];
        long[] rooms = new long[runs];
        for (int run = 0; run < runs; run++) {
            weights[run] = weight(from + run, split);
            counts[run] = selection.count(from + run);
            rooms[run] = selection.room(from + run);
        }
        long[] parts = Shares.within(amount, weights, counts, rooms);
        System.arraycopy(parts, 0, cuts, from, runs);
    }
}
