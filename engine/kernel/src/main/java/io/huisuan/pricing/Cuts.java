package io.huisuan.pricing;

import io.huisuan.money.Shares;

import java.util.BitSet;
import java.util.List;

/** What is taken off each stretch of a selection, as a sum over its units. */
final class Cuts {

    private final Selection selection;
    private final long[] amounts;

    Cuts(Selection selection, long[] amounts) {
        this.selection = selection;
        this.amounts = amounts;
    }

    static Cuts none(Selection selection) {
        return new Cuts(selection, new long[selection.size()]);
    }

    Selection selection() {
        return selection;
    }

    long total() {
        return total(0, amounts.length);
    }

    long total(int from, int until) {
        long sum = 0;
        for (int i = from; i < until; i++) {
            sum += amounts[i];
        }
        return sum;
    }

    /** The same cuts, or shares of {@code limit} in their proportion when they are more. */
    Cuts atMost(long limit) {
        return total() > limit ? new Cuts(selection, Shares.of(limit, amounts)) : this;
    }

    /** The cuts of some stretches of the selection only. */
    Cuts only(BitSet wanted) {
        if (wanted.cardinality() == amounts.length) {
            return this;
        }
        List<Stretch> stretches = wanted.stream().mapToObj(selection::get).toList();
        long[] some = wanted.stream().mapToLong(i -> amounts[i]).toArray();
        return new Cuts(Selection.of(stretches), some);
    }

    /** Takes the cuts off; none is more than the room of its units. */
    void apply() {
        for (int i = 0; i < amounts.length; i++) {
            selection.get(i).reduce(amounts[i]);
        }
    }
}
