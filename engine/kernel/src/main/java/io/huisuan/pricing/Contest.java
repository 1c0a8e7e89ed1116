package io.huisuan.pricing;

import io.huisuan.promotion.Stacking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who wins which units, among pieces of bids that want the same. */
final class Contest {

    /**
     * What wins or loses as one.
     *
     * @param bid its number by rank
     * @param units all that it needs
     */
    record Piece(int bid, List<Stretch> units, long worth) {

        boolean isSmall() {
            return units.size() == 1;
        }
    }

    private final List<Piece> pieces;
    private final Map<Stretch, Piece> winners = new HashMap<>();

    /**
     * Settles a contest.
     *
     * @param pieces by rank
     */
    Contest(List<Piece> pieces, Stacking.Selection selection) {
        this.pieces = pieces;
        switch (selection) {
            case BEST -> best();
            case FIRST, ALL -> first();
        }
    }

    boolean isWonBy(int bid, Stretch units) {
        Piece winner = winners.get(units);
        return winner != null && winner.bid() == bid;
    }

    /** The pieces that won any of these units, by rank. */
    List<Piece> winners(List<Stretch> units) {
        return units.stream()
                .map(winners::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingInt(Piece::bid))
                .toList();
    }

    /** In order of rank, everybody takes what is still free. */
    private void first() {
        for (Piece piece : pieces) {
            if (winners(piece.units()).isEmpty()) {
                take(piece);
            }
        }
    }

    /**
     * Small pieces are compared unit by unit. A larger piece counts for what it is worth more than
     * the small ones that it displaces, and competes with other larger ones for that.
     */
    private void best() {
        pieces.stream().filter(Piece::isSmall).filter(this::isBetter).forEach(this::take);
        List<Gain> gains = gains();
        if (!gains.isEmpty()) {
            BitSet chosen = Packing.of(worths(gains), places(gains));
            chosen.stream().forEach(i -> take(gains.get(i).piece()));
        }
    }

    /** Than who holds its units so far; among equals the first by rank stays. */
    private boolean isBetter(Piece small) {
        Piece holder = winners.get(small.units().getFirst());
        return holder == null || small.worth() > holder.worth();
    }

    /** What a larger piece adds to the small ones; never negative. */
    private record Gain(Piece piece, long worth) {}

    private List<Gain> gains() {
        var gains = new ArrayList<Gain>();
        for (Piece piece : pieces) {
            if (!piece.isSmall()) {
                List<Piece> displaced = winners(piece.units());
                long gain = piece.worth() - worth(displaced);
                boolean ranksFirst =
                        displaced.stream().allMatch(other -> piece.bid() < other.bid());
                if (gain > 0 || (gain == 0 && ranksFirst)) {
                    gains.add(new Gain(piece, gain));
                }
            }
        }
        gains.sort(Comparator.comparingLong(Gain::worth).reversed());
        return gains;
    }

    static long worth(List<Piece> pieces) {
        return pieces.stream().mapToLong(Piece::worth).sum();
    }

    private static long[] worths(List<Gain> gains) {
        return gains.stream().mapToLong(Gain::worth).toArray();
    }

    private static List<BitSet> places(List<Gain> gains) {
        var places = new HashMap<Stretch, Integer>();
        var all = new ArrayList<BitSet>();
        for (Gain gain : gains) {
            var bits = new BitSet();
            for (Stretch units : gain.piece().units()) {
                bits.set(places.computeIfAbsent(units, _ -> places.size()));
            }
            all.add(bits);
        }
        return all;
    }

    private void take(Piece piece) {
        piece.units().forEach(units -> winners.put(units, piece));
    }
}
