package io.huisuan.pricing;

import io.huisuan.promotion.Proposal;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Among equal savings, that choice is better to which the first by rank belong. */
final class Ranks {

    /** The turns of contested candidates, by rank. */
    private final int[] turns;

    Ranks(List<Candidate> candidates) {
        this.turns =
                IntStream.range(0, candidates.size())
                        .filter(i -> candidates.get(i).isContested())
                        .boxed()
                        .sorted(
                                Comparator.comparing(
                                        i -> candidates.get(i).proposal, Proposal.BY_RANK))
                        .mapToInt(i -> i)
                        .toArray();
    }

    /**
     * Whether a choice is better by rank, if everybody applies about whom nothing is chosen yet.
     *
     * @param taken the pieces of each candidate, by turn
     * @param open the first turn about which something may still be chosen
     */
    boolean canBeat(BitSet[] best, BitSet[] taken, int open) {
        for (int turn : turns) {
            boolean applies = turn >= open || !taken[turn].isEmpty();
            if (applies == best[turn].isEmpty()) {
                return applies;
            }
        }
        return false;
    }
}
