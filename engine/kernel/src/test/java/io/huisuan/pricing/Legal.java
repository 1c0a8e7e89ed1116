package io.huisuan.pricing;

import io.huisuan.promotion.Proposal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All legal choices of a deal, each tried from the start: no bound, no component, nothing taken
 * back. Choices are numbers in binary: piece by piece in their turns, 1 takes and 0 leaves.
 */
final class Legal {

    private static final int MOST = 100;

    private final Deal deal;
    private long most;
    private long tried;

    private Legal(Deal deal) {
        this.deal = deal;
    }

    /** What the best choice saves; nothing when there are too many to try. */
    static OptionalLong most(Deal deal) {
        var legal = new Legal(deal);
        var choices = new BitSet();
        int size = legal.tryOut(choices, 0);
        while (size > 0 && legal.tried < MOST) {
            size = legal.next(choices, size);
        }
        return size == 0 ? OptionalLong.of(legal.most) : OptionalLong.empty();
    }

    /** Counts down: the last choice that takes leaves, and all after it take again. */
    private int next(BitSet choices, int size) {
        int last = choices.previousSetBit(size - 1);
        if (last < 0) {
            return 0;
        }
        choices.clear(last);
        choices.clear(last + 1, size);
        return Math.max(1, tryOut(choices, last + 1));
    }

    /**
     * Plays a deal.
     *
     * @param choices the first {@code made} are given; the others take, and are noted
     * @return how many there were
     */
    private int tryOut(BitSet choices, int made) {
        tried++;
        var candidates = new ArrayList<Candidate>();
        deal.proposals().stream()
                .distinct()
                .sorted(Proposal.IN_ORDER)
                .forEach(proposal -> add(proposal, candidates));
        var rivalry = new Rivalry(new Running(deal.cart(), deal.policy()), candidates);
        var running = new Running(deal.cart(), deal.policy());
        new Division(new Running(deal.cart(), deal.policy()), candidates, rivalry.components())
                .cut(running);
        var settlement = new Settlement(running, candidates);
        int number = 0;
        for (int turn = 0; turn < candidates.size(); turn++) {
            if (candidates.get(turn).isContested()) {
                number = play(settlement, turn, choices, number, made);
            } else {
                settlement.takeTurn(turn);
            }
        }
        most = Math.max(most, settlement.receipt().worth());
        return number;
    }

    /** Of what nothing is left nobody has a choice. */
    private void add(Proposal proposal, List<Candidate> candidates) {
        if (deal.availability().of(proposal.promotion()) instanceof Left.Some some) {
            var candidate = new Candidate(proposal, Trail.NONE);
            candidate.has(some, deal.availability().pools(proposal.promotion()));
            candidates.add(candidate);
        }
    }

    private static int play(Settlement settlement, int turn, BitSet choices, int before, int made) {
        Candidate candidate = settlement.candidates().get(turn);
        Optional<Bid> bid = settlement.bid(turn);
        if (bid.isEmpty()) {
            return before;
        }
        int number = before;
        var places = new BitSet();
        for (Piece piece : Settlement.pieces(candidate, bid.get())) {
            if (!piece.isFreeFor(candidate)) {
                continue;
            }
            boolean isCertain = piece.isCertainFor(candidate);
            if (!isCertain && number >= made) {
                choices.set(number);
            }
            if (isCertain || choices.get(number++)) {
                piece.addTo(places);
                piece.isWonBy(candidate);
            }
        }
        if (!places.isEmpty()) {
            settlement.receipt().give(candidate, bid.get().cuts().only(places));
        }
        return number;
    }
}
