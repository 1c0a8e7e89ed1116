package io.huisuan.pricing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One way through the turns of a component, from one free piece to the next, which can go back.
 *
 * <p>A contested candidate is chosen in its own turn, piece by piece: a piece is taken or left, and
 * left where a rival of its group has won its units. Everybody else takes their turn in between, so
 * a choice is worth exactly what it will be in the end.
 */
final class Walk {

    /** What a candidate can take in its turn. */
    private record Hand(Bid bid, List<Piece> pieces) {}

    /** How many of equal units somebody takes. */
    enum Way {
        ALL,
        NONE,
        /** At least one, and not all. */
        SOME
    }

    private static final int NOWHERE = -1;
    private static final List<Way> OF_ONE = List.of(Way.ALL, Way.NONE);
    private static final List<Way> OF_SEVERAL = List.of(Way.ALL, Way.NONE, Way.SOME);

    /** Where a walk stood; it can come back as long as it has not gone back further. */
    record Place(int mark, int turn, int piece, int left, Apart apart, @Nullable Object hand) {}

    /** Pieces from the first to before the end, of which not all shall be taken. */
    private record Apart(int from, int to) {
        static final Apart NOTHING = new Apart(NOWHERE, NOWHERE);

        boolean has(int piece) {
            return from <= piece && piece < to;
        }
    }

    private final Settlement settlement;
    private final List<Candidate> candidates;
    private final Trail trail;
    private final BitSet[] taken;
    private int turn;
    private int piece;

    /** A piece that is left already when it comes. */
    private int left = NOWHERE;

    /** Equals that are chosen one by one. */
    private Apart apart = Apart.NOTHING;

    private @Nullable Hand hand;

    /**
     * Stands before the first turn.
     *
     * @param settlement of the component alone, on a running cart that keeps its trail
     */
    Walk(Settlement settlement) {
        this.settlement = settlement;
        this.candidates = settlement.candidates();
        this.trail = settlement.running().trail;
        this.taken = new BitSet[candidates.size()];
        Arrays.setAll(taken, _ -> new BitSet());
    }

    Settlement settlement() {
        return settlement;
    }

    /** Whose turn it is. */
    int turn() {
        return turn;
    }

    /** Which piece of this turn is next. */
    int number() {
        return piece;
    }

    /** The pieces taken so far, by turn; they change as the walk goes on. */
    BitSet[] taken() {
        return taken;
    }

    BitSet[] copyOfTaken() {
        BitSet[] copy = taken.clone();
        Arrays.setAll(copy, i -> (BitSet) taken[i].clone());
        return copy;
    }

    long worth() {
        return settlement.receipt().worth();
    }

    Place place() {
        return new Place(trail.mark(), turn, piece, left, apart, hand);
    }

    void backTo(Place place) {
        trail.backTo(place.mark());
        turn = place.turn();
        piece = place.piece();
        left = place.left();
        apart = place.apart();
        hand = (Hand) place.hand();
    }

    /** Plays the turns up to the next piece that can be taken or left; empty at the end. */
    Optional<Piece> advance() {
        while (turn < candidates.size()) {
            if (hand == null) {
                deal();
            }
            while (hand != null && nextFreePiece(hand)) {
                Piece next = hand.pieces().get(piece);
                if (!next.isCertainFor(candidates.get(turn))) {
                    return Optional.of(next);
                }
                take(endOfAlike());
            }
            hand = null;
            turn++;
        }
        return Optional.empty();
    }

    /** Whoever is contested opens its hand; everybody else plays. */
    private void deal() {
        Candidate candidate = candidates.get(turn);
        if (!candidate.isContested()) {
            settlement.takeTurn(turn);
            return;
        }
        piece = 0;
        left = NOWHERE;
        apart = Apart.NOTHING;
        settlement
                .bid(turn)
                .ifPresent(bid -> hand = new Hand(bid, Settlement.pieces(candidate, bid)));
    }

    private boolean nextFreePiece(Hand ofTurn) {
        List<Piece> pieces = ofTurn.pieces();
        while (piece < pieces.size()
                && (piece == left || !pieces.get(piece).isFreeFor(candidates.get(turn)))) {
            piece++;
        }
        return piece < pieces.size();
    }

    private Hand hand() {
        if (hand == null) {
            throw new IllegalStateException("nobody's turn");
        }
        return hand;
    }

    /** The pieces of this turn that can still be taken, or as many that are worth no less. */
    List<Piece> rest() {
        List<Piece> pieces = hand().pieces();
        // Where not all shall be taken, at least the smallest is left.
        int smallest = piece == apart.from() ? smallest(apart) : NOWHERE;
        var rest = new ArrayList<Piece>(pieces.size() - piece);
        for (int i = piece; i < pieces.size(); i++) {
            if (i != left && i != smallest) {
                rest.add(pieces.get(i));
            }
        }
        return rest;
    }

    private int smallest(Apart some) {
        List<Piece> pieces = hand().pieces();
        int smallest = some.from();
        for (int i = smallest + 1; i < some.to(); i++) {
            if (pieces.get(i).units.units() < pieces.get(smallest).units.units()) {
                smallest = i;
            }
        }
        return smallest;
    }

    /** The first turn about which something may still be chosen. */
    int open() {
        boolean mayGoOn = hand != null && piece < hand.pieces().size();
        return mayGoOn ? turn : turn + 1;
    }

    /** In which ways equal units, from the next piece on, can be chosen together. */
    List<Way> ways() {
        return endOfAlike() - piece == 1 ? OF_ONE : OF_SEVERAL;
    }

    /** The next piece and those after it that are no different so far. */
    List<Piece> alike() {
        return hand().pieces().subList(piece, endOfAlike());
    }

    private int endOfAlike() {
        List<Piece> pieces = hand().pieces();
        int end = piece + 1;
        while (!apart.has(piece)
                && end < pieces.size()
                && end != left
                && pieces.get(end).isLike(pieces.get(piece))) {
            end++;
        }
        return end;
    }

    /**
     * Whoever takes some of equal pieces of one size takes the first of them and leaves the last:
     * others would be no different.
     */
    void go(Way way) {
        int end = endOfAlike();
        switch (way) {
            case ALL -> take(end);
            case NONE -> piece = end;
            case SOME -> {
                if (areOfOneSize(alike())) {
                    take(piece + 1);
                    left = end - 1;
                } else {
                    apart = new Apart(piece, end);
                }
            }
        }
    }

    private static boolean areOfOneSize(List<Piece> pieces) {
        long first = pieces.getFirst().units.units();
        return pieces.stream().allMatch(each -> each.units.units() == first);
    }

    /** The next pieces, so many of them, all are taken or all are left. */
    void go(boolean takes, int pieces) {
        if (takes) {
            take(piece + pieces);
        } else {
            piece += pieces;
        }
    }

    private void take(int end) {
        Candidate candidate = candidates.get(turn);
        List<Piece> pieces = hand().pieces().subList(piece, end);
        var places = new BitSet();
        for (Piece wanted : pieces) {
            wanted.isWonBy(candidate);
            wanted.addTo(places);
        }
        settlement.receipt().give(candidate, hand().bid().cuts().only(places));
        BitSet mine = taken[turn];
        int from = piece;
        mine.set(from, end);
        trail.note(() -> mine.clear(from, end));
        piece = end;
    }
}
