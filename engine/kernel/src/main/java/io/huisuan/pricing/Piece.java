package io.huisuan.pricing;

import java.util.ArrayList;
import java.util.List;

/** What of a bid wins or loses as one. */
final class Piece {

    /** The bid's number by rank. */
    final int bid;

    /** All that it needs. */
    final Selection units;

    final long worth;

    private Piece(int bid, Selection units, long worth) {
        this.bid = bid;
        this.units = units;
        this.worth = worth;
    }

    /** Cuts a bid into the pieces in which its effect competes, where it gives anything. */
    static List<Piece> of(int number, Bid bid) {
        return switch (bid.grain()) {
            case WHOLE -> List.of(new Piece(number, bid.selection(), bid.worth()));
            case LINE, UNIT -> several(number, bid, bid.selection());
        };
    }

    private static List<Piece> several(int number, Bid bid, Selection units) {
        Cuts cuts = bid.cuts();
        var pieces = new ArrayList<Piece>(units.size());
        for (int from = 0, end; from < units.size(); from = end) {
            end = bid.grain() == Bid.Grain.UNIT ? from + 1 : units.endOfSlot(from);
            long worth = cuts.total(from, end);
            if (worth > 0) {
                pieces.add(new Piece(number, units.part(from, end), worth));
            }
        }
        return pieces;
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
