package io.huisuan.pricing;

import org.jspecify.annotations.Nullable;

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
    private record Hand(Cuts cuts, List<Piece> pieces) {}

    /** Where a walk stood; it can come back as long as it has not gone back further. */
    record Place(int mark, int turn, int piece, @Nullable Object hand) {}

    private final Settlement settlement;
    private final List<Candidate> candidates;
    private final Trail trail;
    private final BitSet[] taken;
    private int turn;
    private int piece;
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
        return new Place(trail.mark(), turn, piece, hand);
    }

    void backTo(Place place) {
        trail.backTo(place.mark());
        turn = place.turn();
        piece = place.piece();
        hand = (Hand) place.hand();
    }

    /** Plays the turns up to the next piece that is free; empty at the end. */
    Optional<Piece> advance() {
        while (turn < candidates.size()) {
            if (hand == null) {
                deal();
            }
            if (hand != null && nextFreePiece(hand)) {
                return Optional.of(hand.pieces().get(piece));
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
        settlement
                .bid(turn)
                .ifPresent(bid -> hand = new Hand(bid.cuts(), Settlement.pieces(candidate, bid)));
    }

    private boolean nextFreePiece(Hand ofTurn) {
        List<Piece> pieces = ofTurn.pieces();
        while (piece < pieces.size() && !pieces.get(piece).isFreeFor(candidates.get(turn))) {
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

    /** The pieces of this turn about which nothing is chosen yet. */
    List<Piece> rest() {
        List<Piece> pieces = hand().pieces();
        return pieces.subList(piece, pieces.size());
    }

    /** The first turn about which something may still be chosen. */
    int open() {
        boolean mayGoOn = hand != null && piece < hand.pieces().size();
        return mayGoOn ? turn : turn + 1;
    }

    void go(boolean takes) {
        if (takes) {
            take();
        } else {
            leave();
        }
    }

    void take() {
        Candidate candidate = candidates.get(turn);
        Piece wanted = hand().pieces().get(piece);
        wanted.isWonBy(candidate);
        var places = new BitSet();
        wanted.addTo(places);
        settlement.receipt().give(candidate.proposal, hand().cuts().only(places));
        BitSet mine = taken[turn];
        int number = piece++;
        mine.set(number);
        trail.note(() -> mine.clear(number));
    }

    void leave() {
        piece++;
    }
}
