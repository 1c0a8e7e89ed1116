package io.huisuan.pricing;

import io.huisuan.promotion.Stacking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bids of one group. At most one wins each unit; a bid competes unit by unit, line by line or
 * as a whole, as its effect does. On units that no other wants it has no rival.
 */
final class Rivals {

    /** What becomes of a bid. */
    sealed interface Verdict {
        Bid bid();
    }

    /**
     * It won units.
     *
     * @param cuts of the units that it won
     */
    record Won(Bid bid, Cuts cuts) implements Verdict {}

    /**
     * It won nothing.
     *
     * @param by the promotion that gives most on its units
     * @param rivalWorth what the winners on its units are worth together
     */
    record Lost(Bid bid, String by, long rivalWorth) implements Verdict {}

    private final List<Bid> bids;
    private final Contest contest;
    private final Map<Selection, List<Piece>> winners = new HashMap<>();

    private Rivals(List<Bid> bids, Contest contest) {
        this.bids = bids;
        this.contest = contest;
    }

    /**
     * Settles who wins what.
     *
     * @param bids by rank, all heard on the running cart as it is now
     * @return for each bid, in the same order
     */
    static List<Verdict> settle(List<Bid> bids, Stacking.Selection selection, Running running) {
        var pieces = new ArrayList<Piece>();
        for (int number = 0; number < bids.size(); number++) {
            pieces.addAll(Piece.of(number, bids.get(number)));
        }
        var contest = new Contest(pieces, running.countStretches(), selection);
        var rivals = new Rivals(bids, contest);
        var verdicts = new ArrayList<Verdict>();
        for (int number = 0; number < bids.size(); number++) {
            verdicts.add(rivals.verdict(number, bids.get(number)));
        }
        return verdicts;
    }

    private Verdict verdict(int number, Bid bid) {
        BitSet won = contest.wonBy(number, bid.selection());
        return won.isEmpty() ? lost(bid) : new Won(bid, bid.cuts().only(won));
    }

    private Lost lost(Bid bid) {
        List<Piece> against = winners.computeIfAbsent(bid.selection(), contest::winners);
        Piece most = against.getFirst();
        for (Piece winner : against) {
            if (winner.worth > most.worth
                    || (winner.worth == most.worth && winner.bid < most.bid)) {
                most = winner;
            }
        }
        return new Lost(bid, bids.get(most.bid).proposal().promotion(), Piece.worth(against));
    }
}
