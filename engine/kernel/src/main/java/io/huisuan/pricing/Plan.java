package io.huisuan.pricing;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pieces of each contested candidate's bid are taken, by the candidate's turn.
 *
 * @param instead what would be if those who take nothing had what they want, by their turn
 */
record Plan(List<BitSet> pieces, Map<Integer, Instead> instead) {

    /**
     * What would be.
     *
     * @param worth what it would give then
     * @param margin how much less all would save together
     */
    record Instead(long worth, long margin) {}

    /** Where nobody is contested. */
    static final Plan NONE = new Plan(List.of(), Map.of());

    Optional<Instead> instead(int turn) {
        return Optional.ofNullable(instead.get(turn));
    }

    BitSet of(int turn) {
        return pieces.get(turn);
    }
}
