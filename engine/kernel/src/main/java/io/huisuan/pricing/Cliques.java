package io.huisuan.pricing;

import io.huisuan.pricing.Relaxed.Share;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Rivals, sorted so that of each clique one at most can win: all of it want one slot. */
final class Cliques {

    private static final int NOW = -1;

    private final List<BitSet> common = new ArrayList<>();
    private final List<Share> best = new ArrayList<>();
    private int settledAt = NOW;

    /**
     * Adds a rival to the first clique that it belongs to.
     *
     * @param slots that it needs, by number; empty when it competes with nobody for sure
     */
    void add(BitSet slots, Share share) {
        for (int i = 0; i < best.size(); i++) {
            if (common.get(i).intersects(slots) && best.get(i).ofFees() == share.ofFees()) {
                common.get(i).and(slots);
                best.set(i, best.get(i).or(share));
                return;
            }
        }
        common.add((BitSet) slots.clone());
        best.add(share);
    }

    /** They are settled at that point, and will be given later. */
    Cliques since(int unitTurns) {
        settledAt = unitTurns;
        return this;
    }

    /** A limit for all goods does not hold any more when units were reduced meanwhile. */
    void giveAll(Relaxed relaxed) {
        boolean isLate = settledAt != NOW && settledAt != relaxed.unitTurns();
        best.forEach(share -> relaxed.give(isLate ? share.whateverTheTotal() : share));
    }
}
