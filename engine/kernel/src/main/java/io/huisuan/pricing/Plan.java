package io.huisuan.pricing;

import java.util.BitSet;
import java.util.List;

/** Which pieces of each contested candidate's bid are taken, by the candidate's turn. */
record Plan(List<BitSet> pieces) {

    /** Where nobody is contested. */
    static final Plan NONE = new Plan(List.of());

    BitSet of(int turn) {
        return pieces.get(turn);
    }
}
