package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Contested;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What of a bid wins or loses as one. */
final class Piece {

    /** The bid's number by rank. */
    final int bid;

    /** All that it needs. */
    final Selection units;

    /** Where they are in the bid's selection. */
    final int from;

    final long worth;

    private Piece(int bid, Selection units, int from, long worth) {
        this.bid = bid;
        this.units = units;
        this.from = from;
        this.worth = worth;
    }

    /** Cuts a bid into the pieces in which its effect competes, where it gives anything. */
    static List<Piece> of(int number, Bid bid) {
        return switch (bid.grain()) {
            case WHOLE -> whole(number, bid);
            case LINE, UNIT -> several(number, bid, bid.selection());
        };
    }

    /** The bid as one piece. */
    static List<Piece> whole(int number, Bid bid) {
        return List.of(new Piece(number, bid.selection(), 0, bid.worth()));
    }

    private static List<Piece> several(int number, Bid bid, Selection units) {
        Cuts cuts = bid.cuts();
        var pieces = new ArrayList<Piece>(units.size());
        for (int from = 0, end; from < units.size(); from = end) {
            end = bid.grain() == Bid.Grain.UNIT ? from + 1 : units.endOfSlot(from);
            long worth = cuts.total(from, end);
            if (worth > 0) {
                pieces.add(new Piece(number, units.part(from, end), from, worth));
            }
        }
        return pieces;
    }

    /** The places of its units in the bid's selection. */
    void addTo(BitSet places) {
        places.set(from, from + units.size());
    }

    /** Whether no rival of the candidate's group has won any of its units. */
    boolean isFreeFor(Candidate candidate) {
        for (int i = 0; i < units.size(); i++) {
            if (!candidate.isFreeToWin(units.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody else in the candidate's group wants any of its units: then it is not left. */
    boolean isCertainFor(Candidate candidate) {
        BitSet alone = candidate.alone();
        if (alone.isEmpty()) {
            return false;
        }
        for (int i = 0; i < units.size(); i++) {
            if (!alone.get(units.get(i).slot.number())) {
                return false;
            }
        }
        return true;
    }

    /** From now on its units are not free for rivals of the candidate's group. */
    void isWonBy(Candidate candidate) {
        if (candidate.contested() == Contested.BY_PIECES) {
            for (int i = 0; i < units.size(); i++) {
                units.get(i).isNowWonIn(candidate.groupNumber());
            }
        }
    }

    /** Whether both are units of one line for which the same happened so far. */
    boolean isLike(Piece other) {
        return isSmall() && other.isSmall() && units.get(0).isLike(other.units.get(0));
    }

    /** Whether its units are looked at as one. */
    boolean isOfOnePlace() {
        int last = units.size() - 1;
        return last >= 0
                && units.get(0).slot == units.get(last).slot
                && units.get(0).place() == units.get(last).place();
    }

    /** Whether the units of both are looked at as one. */
    boolean isBeside(Piece other) {
        return other.isOfOnePlace()
                && isOfOnePlace()
                && units.get(0).place() == other.units.get(0).place();
    }

    boolean isSmall() {
        return units.size() == 1;
    }

    static long worth(List<Piece> pieces) {
        long sum = 0;
        for (Piece piece : pieces) {
            sum += piece.worth;
        }
        return sum;
    }
}
