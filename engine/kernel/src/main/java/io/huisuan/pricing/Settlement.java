package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Hearing.Heard;
import io.huisuan.pricing.Hearing.Refused;
import io.huisuan.pricing.Hearing.Result;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Rivals.Lost;
import io.huisuan.pricing.Rivals.Verdict;
import io.huisuan.pricing.Rivals.Won;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Candidates settled on a fresh cart, stage by stage. Inside a stage they take their turns by rank.
 * A group takes one turn, that of its first member: all its rivals bid there, those of later stages
 * too. Whoever wins applies there, or waits for its own stage and then works on what it won.
 */
final class Settlement {

    private final Running running;
    private final Receipt receipt;
    private final List<Candidate> candidates;

    /**
     * Settles all that are undecided yet.
     *
     * @param candidates distinct and in order
     */
    Settlement(Cart cart, Policy policy, List<Candidate> candidates) {
        this.running = new Running(cart, policy);
        this.receipt = new Receipt(running);
        this.candidates = candidates;
        settle();
    }

    Quote quote() {
        var outcomes = new ArrayList<Outcome>(candidates.size());
        candidates.forEach(candidate -> candidate.outcome().ifPresent(outcomes::add));
        return running.quote(receipt.gifts(), receipt.extras(), outcomes);
    }

    /** Whether anything applied. */
    boolean gives() {
        return !receipt.isEmpty();
    }

    boolean isBetterThan(Settlement other) {
        return receipt.worth() > other.receipt.worth() || (gives() && !other.gives());
    }

    /** Tells those who stood alone in {@code loner} that they lost against this settlement. */
    void outbids(Settlement loner) {
        for (int i = 0; i < candidates.size(); i++) {
            switch (loner.candidates.get(i).outcome().orElseThrow()) {
                case Excluded _ -> {}
                case Applied(Proposal proposal, _, _, _) ->
                        candidates.get(i).becomes(outbid(proposal, loner.receipt.worth()));
                case Outcome nothing -> candidates.get(i).becomes(nothing);
            }
        }
    }

    private Outbid outbid(Proposal loser, long worth) {
        return new Outbid(loser, receipt.mostGenerous(), worth, receipt.worth());
    }

    private void settle() {
        Stage stage = Stage.ITEM;
        for (Candidate candidate : candidates) {
            if (stage == Stage.ITEM && candidate.stage() != Stage.ITEM) {
                running.itemStageEnds();
            }
            stage = candidate.stage();
            if (!candidate.isDecided()) {
                takeTurn(candidate);
            }
        }
    }

    private void takeTurn(Candidate candidate) {
        if (!candidate.hasRivals()) {
            hear(candidate).ifPresent(bid -> give(candidate, bid.cuts()));
            return;
        }
        List<Candidate> members = members(candidate.group());
        Stacking.Selection selection = members.getFirst().proposal.stacking().selection();
        if (selection == Stacking.Selection.ALL) {
            members.forEach(Candidate::competesWithNobody);
            takeTurn(candidate);
        } else {
            settle(members, selection, candidate.stage());
        }
    }

    /** The undecided members of a group, by rank; the first says how the group selects. */
    private List<Candidate> members(String group) {
        return candidates.stream()
                .filter(candidate -> !candidate.isDecided() && candidate.group().equals(group))
                .sorted(Comparator.comparing(candidate -> candidate.proposal, Proposal.BY_RANK))
                .toList();
    }

    private void settle(List<Candidate> members, Stacking.Selection selection, Stage stage) {
        for (Verdict verdict : Rivals.settle(bids(members), selection, running)) {
            Candidate candidate = verdict.bid().candidate();
            switch (verdict) {
                case Lost(Bid bid, String by, long rivalWorth) ->
                        candidate.becomes(new Outbid(bid.proposal(), by, bid.worth(), rivalWorth));
                case Won won when candidate.stage() == stage -> give(candidate, won.cuts());
                case Won won -> candidate.wins(Claim.of(won.cuts().selection()));
            }
        }
    }

    /**
     * The bids of a group, all on the same stretches: who wants only a part of a stretch splits it,
     * and then all bid again.
     */
    private List<Bid> bids(List<Candidate> members) {
        int splits = running.splits();
        var bids = new ArrayList<Bid>(members.size());
        for (Candidate member : members) {
            hear(member).ifPresent(bids::add);
        }
        return running.splits() == splits ? bids : bids(bids.stream().map(Bid::candidate).toList());
    }

    /** What the candidate bids; when it gets nothing, it is told why. */
    private Optional<Bid> hear(Candidate candidate) {
        Optional<Outcome> excluded = receipt.excluded(candidate.proposal);
        if (excluded.isPresent()) {
            candidate.becomes(excluded.get());
            return Optional.empty();
        }
        return switch (heard(candidate)) {
            case Heard(Bid bid) -> Optional.of(bid);
            case Refused(Outcome why) -> {
                candidate.becomes(why);
                yield Optional.empty();
            }
        };
    }

    /** A proposal that can't be priced concerns itself alone. */
    private Result heard(Candidate candidate) {
        try {
            return Hearing.of(running, candidate);
        } catch (RuntimeException broken) {
            return new Refused(new Broken(candidate.proposal, broken.toString()));
        }
    }

    private void give(Candidate candidate, Cuts cuts) {
        Optional<Outcome> excluded = receipt.excluded(candidate.proposal);
        candidate.becomes(excluded.orElseGet(() -> receipt.give(candidate.proposal, cuts)));
    }
}
