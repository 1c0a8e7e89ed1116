package io.huisuan.pricing;

import io.huisuan.promotion.Stacking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bids of one group. At most one wins each unit; a bid competes unit by unit, line by line or
 * as a whole, as its effect does. On units that no other wants it has no rival.
 */
final class Rivals {

    /** Entries of a bid's selection that win or lose together. */
    private record Piece(int bid, Selection selection, int from, int until, long worth) {
        boolean isSmall() {
            return until == from + 1;
        }
    }

    private static final int NOBODY = -1;

    private final Running running;
    private final List<Bid> bids;
    private final List<Piece> pieces = new ArrayList<>();

    /** The number of each slot's first run, when all runs are counted through. */
    private final int[] firstRun;

    /** The winning piece of each run. */
    private final int[] winner;

    private Rivals(List<Bid> bids, Running running) {
        this.running = running;
        this.bids = bids;
        this.firstRun = running.firstRuns();
        this.winner = new int[running.runs()];
        Arrays.fill(winner, NOBODY);
        for (int bid = 0; bid < bids.size(); bid++) {
            cutIntoPieces(bid, bids.get(bid));
        }
    }

    /** What becomes of a bid. */
    sealed interface Verdict {
        Bid bid();
    }

    /** It won these units. */
    static final class Won implements Verdict {
        private final Bid bid;
        private final boolean[] entries;
        private final Claim units;

        private Won(Bid bid, boolean[] entries, Running running) {
            this.bid = bid;
            this.entries = entries;
            this.units = Claim.of(bid.selection(), entries, running);
        }

        @Override
        public Bid bid() {
            return bid;
        }

        Claim units() {
            return units;
        }

        /** What it bids for these units, on the runs that they are by now. */
        Cuts cuts(Running running) {
            return bid.cuts().of(entries, units.on(running));
        }
    }

    /**
     * It won nothing.
     *
     * @param by the promotion that gives most on its units
     * @param rivalWorth what the winners on its units are worth together
     */
    record Lost(Bid bid, String by, long rivalWorth) implements Verdict {}

    /**
     * Settles who wins what.
     *
     * @param bids by rank, all heard on the running cart as it is now
     * @return for each bid, in the same order
     */
    static List<Verdict> settle(List<Bid> bids, Stacking.Selection selection, Running running) {
        var rivals = new Rivals(bids, running);
        switch (selection) {
            case BEST -> rivals.best();
            case FIRST, ALL -> rivals.first();
        }
        return IntStream.range(0, bids.size()).mapToObj(rivals::verdict).toList();
    }

    private Verdict verdict(int number) {
        Bid bid = bids.get(number);
        boolean[] entries = new boolean[bid.selection().size()];
        boolean any = false;
        for (int i = 0; i < entries.length; i++) {
            int piece = winner[at(bid.selection(), i)];
            entries[i] = piece != NOBODY && pieces.get(piece).bid() == number;
            any |= entries[i];
        }
        return any ? new Won(bid, entries, running) : lost(number, bid);
    }

    private Lost lost(int number, Bid bid) {
        Comparator<Integer> byWorth = Comparator.comparingLong(piece -> pieces.get(piece).worth());
        BitSet against = against(number);
        int most =
                against.stream()
                        .boxed()
                        .max(byWorth.thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
        long worth = against.stream().mapToLong(piece -> pieces.get(piece).worth()).sum();
        return new Lost(bid, bids.get(bidOf(most)).proposal().promotion(), worth);
    }

    private BitSet against(int bid) {
        var winners = new BitSet();
        Selection selection = bids.get(bid).selection();
        for (int i = 0; i < selection.size(); i++) {
            int piece = winner[at(selection, i)];
            if (piece != NOBODY) {
                winners.set(piece);
            }
        }
        return winners;
    }

    private void cutIntoPieces(int number, Bid bid) {
        int size = bid.selection().size();
        for (int from = 0, until; from < size; from = until) {
            until =
                    switch (bid.grain()) {
                        case UNIT -> from + 1;
                        case LINE -> bid.selection().endOfLine(from);
                        case WHOLE -> size;
                    };
            long worth =
                    bid.grain() == Bid.Grain.WHOLE ? bid.worth() : bid.cuts().total(from, until);
            if (worth > 0 || bid.isGift()) {
                pieces.add(new Piece(number, bid.selection(), from, until, worth));
            }
        }
    }

    /** In order of rank, everybody takes what is still free. */
    private void first() {
        for (int piece = 0; piece < pieces.size(); piece++) {
            if (Arrays.stream(runs(pieces.get(piece))).allMatch(run -> winner[run] == NOBODY)) {
                take(piece);
            }
        }
    }

    /**
     * Pieces of one run are compared run by run. A larger piece counts for what it is worth more
     * than the small ones that it displaces, and competes with other larger ones for that.
     */
    private void best() {
        for (int piece = 0; piece < pieces.size(); piece++) {
            if (pieces.get(piece).isSmall()) {
                takeIfBetter(piece);
            }
        }
        List<Gain> gains = gains();
        BitSet chosen =
                Packing.of(
                        gains.stream().mapToLong(Gain::worth).toArray(),
                        gains.stream().map(Gain::runs).toArray(BitSet[]::new));
        chosen.stream().forEach(i -> take(gains.get(i).piece()));
    }

    /** What a larger piece adds to the small ones; never negative. */
    private record Gain(int piece, BitSet runs, long worth) {}

    private List<Gain> gains() {
        var gains = new ArrayList<Gain>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!piece.isSmall()) {
                int[] displaced = displaced(piece);
                long gain = piece.worth() - worth(displaced);
                boolean ranksFirst = displaced.length == 0 || piece.bid() < bidOf(displaced[0]);
                if (gain > 0 || (gain == 0 && ranksFirst)) {
                    gains.add(new Gain(i, bits(runs(piece)), gain));
                }
            }
        }
        gains.sort(Comparator.comparingLong(Gain::worth).reversed());
        return gains;
    }

    private int bidOf(int piece) {
        return pieces.get(piece).bid();
    }

    private long worth(int[] some) {
        return Arrays.stream(some).mapToLong(piece -> pieces.get(piece).worth()).sum();
    }

    /** The small pieces that won the runs of a larger one, by rank. */
    private int[] displaced(Piece piece) {
        return Arrays.stream(runs(piece))
                .map(run -> winner[run])
                .filter(small -> small != NOBODY)
                .sorted()
                .toArray();
    }

    private void takeIfBetter(int piece) {
        int run = runs(pieces.get(piece))[0];
        if (winner[run] == NOBODY || pieces.get(piece).worth() > pieces.get(winner[run]).worth()) {
            winner[run] = piece;
        }
    }

    private void take(int piece) {
        for (int run : runs(pieces.get(piece))) {
            winner[run] = piece;
        }
    }

    private int[] runs(Piece piece) {
        int[] runs = new int[piece.until() - piece.from()];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = at(piece.selection(), piece.from() + i);
        }
        return runs;
    }

    private int at(Selection selection, int i) {
        return firstRun[selection.slot(i)] + selection.run(i);
    }

    private static BitSet bits(int[] runs) {
        var bits = new BitSet();
        for (int run : runs) {
            bits.set(run);
        }
        return bits;
    }
}
