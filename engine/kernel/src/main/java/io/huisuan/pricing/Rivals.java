package io.huisuan.pricing;

import io.huisuan.pricing.Contest.Piece;
import io.huisuan.promotion.Stacking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    private Rivals(List<Bid> bids, Stacking.Selection selection) {
        this.bids = bids;
        this.contest = new Contest(pieces(bids), selection);
    }

    /**
     * Settles who wins what.
     *
     * @param bids by rank, all heard on the same stretches
     * @return for each bid, in the same order
     */
    static List<Verdict> settle(List<Bid> bids, Stacking.Selection selection) {
        var rivals = new Rivals(bids, selection);
        return IntStream.range(0, bids.size()).mapToObj(rivals::verdict).toList();
    }

    private static List<Piece> pieces(List<Bid> bids) {
        var pieces = new ArrayList<Piece>();
        for (int number = 0; number < bids.size(); number++) {
            Bid bid = bids.get(number);
            List<Stretch> units = bid.selection().stretches();
            for (int from = 0, end; from < units.size(); from = end) {
                end = bid.endOfPiece(from);
                long worth = bid.worth(from, end);
                if (worth > 0 || bid.isGift()) {
                    pieces.add(new Piece(number, units.subList(from, end), worth));
                }
            }
        }
        return pieces;
    }

    private Verdict verdict(int number) {
        Bid bid = bids.get(number);
        int[] won =
                IntStream.range(0, bid.selection().size())
                        .filter(i -> contest.isWonBy(number, bid.selection().get(i)))
                        .toArray();
        return won.length > 0 ? new Won(bid, bid.cuts().only(won)) : lost(bid);
    }

    private Lost lost(Bid bid) {
        List<Piece> winners = contest.winners(bid.selection().stretches());
        Piece most = winners.getFirst();
        for (Piece winner : winners) {
            most = winner.worth() > most.worth() ? winner : most;
        }
        return new Lost(bid, bids.get(most.bid()).proposal().promotion(), Contest.worth(winners));
    }
}
