package io.huisuan.pricing;

import io.huisuan.promotion.Stacking;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Who wins which units, among pieces of bids that want the same. */
final class Contest {

    private final List<Piece> pieces;

    /** Of each stretch, by its place. */
    private final @Nullable Piece[] winners;

    /**
     * Settles a contest.
     *
     * @param pieces by rank
     * @param stretches how many there are
     */
    Contest(List<Piece> pieces, int stretches, Stacking.Selection selection) {
        this.pieces = pieces;
        this.winners = new Piece[stretches];
        switch (selection) {
            case BEST -> best();
            case FIRST, ALL -> first();
        }
    }

    /** Which of these units a bid won. */
    BitSet wonBy(int bid, Selection units) {
        var won = new BitSet();
        for (int i = 0; i < units.size(); i++) {
            Piece winner = winners[units.get(i).place()];
            if (winner != null && winner.bid == bid) {
                won.set(i);
            }
        }
        return won;
    }

    /** The pieces that won any of these units. */
    List<Piece> winners(Selection units) {
        var found = new ArrayList<Piece>();
        for (int i = 0; i < units.size(); i++) {
            Piece winner = winners[units.get(i).place()];
            if (winner != null && !found.contains(winner)) {
                found.add(winner);
            }
        }
        return found;
    }

    /** In order of rank, everybody takes what is still free. */
    private void first() {
        for (Piece piece : pieces) {
            if (winners(piece.units).isEmpty()) {
                take(piece);
            }
        }
    }

    /**
     * Small pieces are compared unit by unit. A larger piece counts for what it is worth more than
     * the small ones that it displaces, and competes with other larger ones for that.
     */
    private void best() {
        boolean areAllSmall = true;
        for (Piece piece : pieces) {
            if (piece.isSmall() && isBetter(piece)) {
                take(piece);
            }
            areAllSmall &= piece.isSmall();
        }
        List<Gain> gains = areAllSmall ? List.of() : gains();
        if (!gains.isEmpty()) {
            BitSet chosen =
                    Packing.of(
                            gains.stream().mapToLong(Gain::worth).toArray(),
                            gains.stream().map(Gain::places).toList());
            chosen.stream().forEach(i -> take(gains.get(i).piece()));
        }
    }

    /** Than who holds its units so far; among equals the first by rank stays. */
    private boolean isBetter(Piece small) {
        Piece holder = winners[small.units.get(0).place()];
        return holder == null || small.worth > holder.worth;
    }

    /** What a larger piece adds to the small ones; never negative. */
    private record Gain(Piece piece, long worth) {
        BitSet places() {
            var places = new BitSet();
            for (int i = 0; i < piece.units.size(); i++) {
                places.set(piece.units.get(i).place());
            }
            return places;
        }
    }

    private List<Gain> gains() {
        var gains = new ArrayList<Gain>();
        for (Piece piece : strongest()) {
            List<Piece> displaced = winners(piece.units);
            long gain = piece.worth - Piece.worth(displaced);
            boolean ranksFirst = displaced.stream().allMatch(other -> piece.bid < other.bid);
            if (gain > 0 || (gain == 0 && ranksFirst)) {
                gains.add(new Gain(piece, gain));
            }
        }
        gains.sort(Comparator.comparingLong(Gain::worth).reversed());
        return gains;
    }

    /** The larger pieces, of those for the same selection only the best; by rank. */
    private List<Piece> strongest() {
        var best = new LinkedHashMap<Selection, Piece>();
        for (Piece piece : pieces) {
            if (!piece.isSmall()) {
                best.merge(piece.units, piece, (a, b) -> b.worth > a.worth ? b : a);
            }
        }
        var strongest = new ArrayList<>(best.values());
        strongest.sort(Comparator.comparingInt(piece -> piece.bid));
        return strongest;
    }

    private void take(Piece piece) {
        for (int i = 0; i < piece.units.size(); i++) {
            winners[piece.units.get(i).place()] = piece;
        }
    }
}
