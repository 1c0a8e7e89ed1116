package io.huisuan.pricing;

import java.util.BitSet;
import java.util.List;

/**
 * Chooses among items that need the same places: no two share a place, and together they are worth
 * the most. Branch and bound; first it takes greedily, so what it holds is legal at any time.
 */
final class Packing {

    /** Beyond so many steps the best that was found is good enough; no real cart comes near. */
    private static final int MAX_STEPS = 20_000;

    private final long[] worths;
    private final List<BitSet> places;
    private final long[] worthFrom;
    private final BitSet taken = new BitSet();
    private final BitSet chosen = new BitSet();
    private BitSet best = new BitSet();
    private long bestWorth;
    private int steps;

    private Packing(long[] worths, List<BitSet> places) {
        this.worths = worths;
        this.places = places;
        this.worthFrom = new long[worths.length + 1];
        for (int i = worths.length - 1; i >= 0; i--) {
            worthFrom[i] = sum(worthFrom[i + 1], worths[i]);
        }
    }

    /**
     * Finds the best choice.
     *
     * @param worths ≥ 0; the earlier item wins where it makes no difference
     * @param places of each item, not empty
     * @return the numbers of the chosen items; nothing else fits beside them
     */
    static BitSet of(long[] worths, List<BitSet> places) {
        var packing = new Packing(worths, places);
        packing.search(0, 0);
        packing.fillUp();
        return packing.best;
    }

    /** Items worth nothing come along where there is room for them. */
    private void fillUp() {
        best.stream().forEach(i -> taken.or(places.get(i)));
        for (int i = 0; i < worths.length; i++) {
            if (!best.get(i) && !taken.intersects(places.get(i))) {
                best.set(i);
                taken.or(places.get(i));
            }
        }
    }

    private void search(int from, long worth) {
        if (worth > bestWorth) {
            best = (BitSet) chosen.clone();
            bestWorth = worth;
        }
        for (int i = from; i < worths.length; i++) {
            if (sum(worth, worthFrom[i]) <= bestWorth || steps++ > MAX_STEPS) {
                return;
            }
            if (!taken.intersects(places.get(i))) {
                chosen.set(i);
                taken.or(places.get(i));
                search(i + 1, worth + worths[i]);
                taken.andNot(places.get(i));
                chosen.clear(i);
            }
        }
    }

    /** Items that share a place may be worth more than a long holds; bounds need no more. */
    private static long sum(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
