package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Contested;
import io.huisuan.pricing.Hearing.Heard;

import java.util.List;

/** What contested candidates would give on each slot, on the running cart as it was once. */
final class Offers {

    private final List<Candidate> candidates;

    /** By turn and number of slot. */
    private final long[][] offered;

    Offers(Settlement settlement) {
        this.candidates = settlement.candidates();
        Running running = settlement.running();
        int slots = running.slots().length;
        this.offered = new long[candidates.size()][slots];
        for (int turn = 0; turn < offered.length; turn++) {
            if (candidates.get(turn).contested() == Contested.BY_PIECES) {
                int mark = running.trail.mark();
                listen(running, turn);
                running.trail.backTo(mark);
            }
        }
    }

    private void listen(Running running, int turn) {
        if (Hearing.of(running, candidates.get(turn)) instanceof Heard(Bid bid)) {
            Cuts cuts = bid.cuts();
            Selection units = bid.selection();
            for (int i = 0; i < units.size(); i++) {
                offered[turn][units.get(i).slot.number()] += cuts.total(i, i + 1);
            }
        }
    }

    /** Whether a piece is worth as much as all that rivals of later turns offer for its slots. */
    boolean areBeatenBy(Piece piece, int ofTurn) {
        long rivals = 0;
        for (int from = 0; from < piece.units.size(); from = piece.units.endOfSlot(from)) {
            rivals += most(ofTurn, piece.units.get(from).slot.number());
        }
        return piece.worth >= rivals;
    }

    private long most(int ofTurn, int slot) {
        Candidate candidate = candidates.get(ofTurn);
        long most = 0;
        for (int turn = ofTurn + 1; turn < offered.length; turn++) {
            if (candidates.get(turn).groupNumber() == candidate.groupNumber()
                    && candidates.get(turn).contested() == Contested.BY_PIECES) {
                most = Math.max(most, offered[turn][slot]);
            }
        }
        return most;
    }
}
