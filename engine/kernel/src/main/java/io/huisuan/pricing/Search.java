package io.huisuan.pricing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Finds what saves the customer most, among all legal choices of one component: depth first, the
 * more promising way first, and no way of which a {@link Bound} says that nothing better is there.
 *
 * <p>A contested candidate is chosen in its own turn, piece by piece: a piece is taken or left, and
 * left where a rival of its group has won its units. Everybody else takes their turn in between, so
 * a choice is worth exactly what it will be in the end. Among equal savings, who comes first by
 * rank applies.
 */
final class Search {

    /**
     * What was found.
     *
     * @param pieces taken, by the candidate's turn in this component
     * @param bound no choice saves more than this
     * @param nodes of the budget that it took
     */
    record Found(List<BitSet> pieces, long worth, long bound, long nodes) {}

    /** What a candidate can take in its turn. */
    private record Hand(Cuts cuts, List<Piece> pieces) {}

    /**
     * A choice that can still be made the other way.
     *
     * @param takes what the other way is
     * @param promise what the other way saves at most
     */
    private record Fork(int mark, int turn, int piece, Hand hand, boolean takes, long promise) {}

    private final Settlement settlement;
    private final List<Candidate> candidates;
    private final Trail trail;
    private final Bound bound;
    private final Ranks ranks;
    private final long budget;
    private final BitSet[] taken;
    private final Deque<Fork> forks = new ArrayDeque<>();

    private int turn;
    private int piece;
    private @Nullable Hand hand;
    private long promise;
    private long nodes;
    private BitSet @Nullable [] best;
    private long bestWorth;

    /**
     * Opens a search.
     *
     * @param settlement of the component alone, on a running cart that keeps its trail
     * @param budget of nodes, ≥ 0
     */
    Search(Settlement settlement, long budget) {
        this.settlement = settlement;
        this.candidates = settlement.candidates();
        this.trail = settlement.running().trail;
        this.bound = new Bound(settlement);
        this.ranks = new Ranks(candidates);
        this.budget = budget;
        this.taken = new BitSet[candidates.size()];
        Arrays.setAll(taken, _ -> new BitSet());
    }

    Found run() {
        promise = bound.from(0);
        boolean isOpen = true;
        while (isOpen && nodes < budget) {
            isOpen = step();
        }
        long open = isOpen ? openPromise() : 0;
        BitSet[] found = best == null ? rush() : best;
        return new Found(List.of(found), bestWorth, Math.max(open, bestWorth), nodes);
    }

    /** What the choices that nobody looked at save at most. */
    private long openPromise() {
        long open = promise;
        for (Fork fork : forks) {
            open = Math.max(open, fork.promise());
        }
        return open;
    }

    /** One node further; false when there is nothing left to look at. */
    private boolean step() {
        if (advance()) {
            return fork() || goBack();
        }
        arrive();
        return goBack();
    }

    /** Plays the turns up to the next piece that is free; false at the end. */
    private boolean advance() {
        while (turn < candidates.size()) {
            if (hand == null) {
                deal();
            }
            if (hand != null && nextFreePiece(hand)) {
                return true;
            }
            hand = null;
            turn++;
        }
        return false;
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

    /** Looks both ways and takes the more promising; false when both are hopeless. */
    private boolean fork() {
        nodes += bound.cost();
        int mark = trail.mark();
        int at = piece;
        take();
        long ifTaken = promise();
        trail.backTo(mark);
        piece = at;
        leave();
        long ifLeft = promise();
        if (ifTaken == HOPELESS && ifLeft == HOPELESS) {
            return false;
        }
        boolean takes = ifTaken >= ifLeft;
        forks.push(new Fork(mark, turn, at, hand(), !takes, takes ? ifLeft : ifTaken));
        piece = at;
        go(takes, takes ? ifTaken : ifLeft);
        return true;
    }

    private static final long HOPELESS = -1;

    /** What can be saved from here; {@link #HOPELESS} when it is not better than the best. */
    private long promise() {
        List<Piece> pieces = hand().pieces();
        long most = bound.of(turn, pieces.subList(piece, pieces.size()));
        return isHopeless(most) ? HOPELESS : most;
    }

    private boolean isHopeless(long most) {
        if (best == null || most > bestWorth) {
            return false;
        }
        boolean mayGoOn = hand != null && piece < hand.pieces().size();
        return most < bestWorth || !ranks.canBeat(best, taken, mayGoOn ? turn : turn + 1);
    }

    private void go(boolean takes, long newPromise) {
        promise = newPromise;
        if (takes) {
            take();
        } else {
            leave();
        }
    }

    private void take() {
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

    private void leave() {
        piece++;
    }

    /** The newest choice that may still be made the other way is made the other way. */
    private boolean goBack() {
        while (!forks.isEmpty()) {
            Fork fork = forks.pop();
            trail.backTo(fork.mark());
            turn = fork.turn();
            piece = fork.piece();
            hand = fork.hand();
            if (fork.promise() != HOPELESS && !isHopeless(fork.promise())) {
                go(fork.takes(), fork.promise());
                return true;
            }
        }
        return false;
    }

    private void arrive() {
        long worth = settlement.receipt().worth();
        if (best == null
                || worth > bestWorth
                || (worth == bestWorth && ranks.canBeat(best, taken, candidates.size()))) {
            best = copy(taken);
            bestWorth = worth;
        }
    }

    /** At the end of the budget without any choice yet: each piece goes to who offers most. */
    private BitSet[] rush() {
        Offers offers = new Offers(settlement, turn);
        while (advance()) {
            Piece next = hand().pieces().get(piece);
            go(offers.areBeatenBy(next, turn), promise);
        }
        arrive();
        return copy(taken);
    }

    private static BitSet[] copy(BitSet[] sets) {
        BitSet[] copy = sets.clone();
        Arrays.setAll(copy, i -> (BitSet) sets[i].clone());
        return copy;
    }
}
