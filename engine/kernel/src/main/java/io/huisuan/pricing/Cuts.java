package io.huisuan.pricing;

import io.huisuan.money.Shares;

import java.util.BitSet;
import java.util.List;

/** What is taken off each stretch of a selection, as a sum over its units. */
final class Cuts {

    private final Selection selection;
    private final long[] amounts;
    private final List<Extra> extras;
    private final long desired;

    Cuts(Selection selection, long[] amounts) {
        this(selection, amounts, List.of(), 0);
    }

    private Cuts(Selection selection, long[] amounts, List<Extra> extras, long desired) {
        this.selection = selection;
        this.amounts = amounts;
        this.extras = extras;
        this.desired = desired;
    }

    /** The same cuts, and what comes with them. */
    Cuts with(List<Extra> more) {
        return new Cuts(selection, amounts, more, desired);
    }

    /** What comes with the cuts. */
    List<Extra> extras() {
        return extras;
    }

    /** What is left of the same cuts where somebody has no more than so much. */
    Cuts cutDownTo(long limit) {
        return new Cuts(selection, Shares.of(limit, amounts), extras, total());
    }

    /** What they were before they were cut down; 0 when they were not. */
    long desired() {
        return desired;
    }

    static Cuts none(Selection selection) {
        return new Cuts(selection, new long[selection.size()]);
    }

    Selection selection() {
        return selection;
    }

    /** What is taken off the stretch at that place of the selection. */
    long at(int i) {
        return amounts[i];
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

    /** How many units they work on, in lines and fees that they take anything off. */
    long units() {
        long sum = 0;
        for (int from = 0, end; from < selection.size(); from = end) {
            end = selection.endOfSlot(from);
            if (total(from, end) > 0) {
                for (int i = from; i < end; i++) {
                    sum += selection.get(i).count();
                }
            }
        }
        return sum;
    }

    /** The same cuts, or shares of {@code limit} in their proportion when they are more. */
    Cuts atMost(long limit) {
        return total() > limit
                ? new Cuts(selection, Shares.of(limit, amounts), extras, desired)
                : this;
    }

    /** The cuts of some stretches of the selection only. */
    Cuts only(BitSet wanted) {
        if (wanted.cardinality() == amounts.length) {
            return this;
        }
        List<Stretch> stretches = wanted.stream().mapToObj(selection::get).toList();
        long[] some = wanted.stream().mapToLong(i -> amounts[i]).toArray();
        return new Cuts(Selection.of(stretches), some, extras, desired);
    }

    /** Takes the cuts off; none is more than the room of its units. */
    void apply() {
        for (int i = 0; i < amounts.length; i++) {
            selection.get(i).reduce(amounts[i]);
        }
    }
}
