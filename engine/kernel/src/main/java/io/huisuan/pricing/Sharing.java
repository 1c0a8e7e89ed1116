package io.huisuan.pricing;

import io.huisuan.money.Shares;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Threshold.Basis;

import java.util.Arrays;
import java.util.function.ToLongFunction;

/** Shares what is given once: first among the lines, then among the units of each line. */
final class Sharing {

    private final Split split;
    private final long[] cuts;
    private int filled;

    private Sharing(Split split, int size) {
        this.split = split;
        this.cuts = new long[size];
    }

    /** Of all of the lines' room at most; who has no room left leaves its share to the others. */
    static Cuts amongLines(long amount, Selection selection, Split split) {
        var sharing = new Sharing(split, selection.size());
        Selection[] lines = selection.byLine();
        long[] weights = new long[lines.length];
        long[] rooms = new long[lines.length];
        Arrays.setAll(weights, i -> sharing.weight(lines[i]));
        Arrays.setAll(rooms, i -> lines[i].room());
        long[] shares = Shares.within(amount, weights, rooms);
        for (int i = 0; i < shares.length; i++) {
            sharing.amongUnits(shares[i], lines[i]);
        }
        return new Cuts(selection, sharing.cuts);
    }

    /** To each line the amount that it is due, at most its room. */
    static Cuts toEachLine(ToLongFunction<Selection> amount, Selection selection) {
        var sharing = new Sharing(Split.BY_AMOUNT, selection.size());
        for (Selection line : selection.byLine()) {
            sharing.amongUnits(amount.applyAsLong(line), line);
        }
        return new Cuts(selection, sharing.cuts);
    }

    private long weight(Selection line) {
        return split == Split.BY_QUANTITY ? line.units() : line.amount(Basis.RUNNING);
    }

    private void amongUnits(long amount, Selection line) {
        if (line.size() == 1) {
            cuts[filled++] = Math.min(amount, line.room());
            return;
        }
        int size = line.size();
        long[] weights = new long[size];
        int[] counts = new int[size];
        long[] rooms = new long[size];
        for (int i = 0; i < size; i++) {
            Stretch units = line.get(i);
            weights[i] = split == Split.BY_QUANTITY ? 1 : units.pay();
            counts[i] = units.count();
            rooms[i] = units.room();
        }
        for (long share : Shares.within(amount, weights, counts, rooms)) {
            cuts[filled++] = share;
        }
    }
}
