package io.huisuan.pricing;

import io.huisuan.money.Shares;

import java.util.Arrays;

/** What is taken off each entry of a selection, as a sum over the entry's units. */
final class Cuts {

    private final Selection selection;
    private final long[] amounts;

    Cuts(Selection selection, long[] amounts) {
        this.selection = selection;
        this.amounts = amounts;
    }

    Selection selection() {
        return selection;
    }

    long amount(int i) {
        return amounts[i];
    }

    long total() {
        return total(0, amounts.length);
    }

    long total(int from, int until) {
        return Arrays.stream(amounts, from, until).sum();
    }

    /** The same cuts, or shares of {@code limit} in their proportion when they are more. */
    Cuts atMost(long limit) {
        return total() > limit ? new Cuts(selection, Shares.of(limit, amounts)) : this;
    }

    /** Only those of some entries, which {@code part} selects now. */
    Cuts of(boolean[] wanted, Selection part) {
        long[] some = new long[part.size()];
        int size = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                some[size++] = amounts[i];
            }
        }
        return new Cuts(part, some);
    }
}
