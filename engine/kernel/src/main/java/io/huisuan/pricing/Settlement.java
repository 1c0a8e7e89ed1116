package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Offered;
import io.huisuan.pricing.Hearing.Heard;
import io.huisuan.pricing.Hearing.Refused;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Rivals.Lost;
import io.huisuan.pricing.Rivals.Verdict;
import io.huisuan.pricing.Rivals.Won;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Candidates settled on a fresh cart, stage by stage. Inside a stage they take their turns by rank.
 * A group takes one turn, that of its first member: all its rivals bid there, those of later stages
 * too. Whoever wins applies there, or waits for its own stage and then works on what it won. Who is
 * contested takes its own turn, and gets what the plan says.
 */
final class Settlement {

    private final Running running;
    private final Receipt receipt;
    private final List<Candidate> candidates;

    /**
     * Opens a settlement of all that are undecided yet.
     *
     * @param candidates distinct and in order, with the running cart's trail
     */
    Settlement(Running running, List<Candidate> candidates) {
        this.running = running;
        this.receipt = new Receipt(running);
        this.candidates = candidates;
    }

    /** Everybody takes their turn. */
    Settlement settle(Plan plan) {
        for (int i = 0; i < candidates.size(); i++) {
            takeTurn(i, plan);
        }
        Losers.tell(candidates, receipt, plan);
        return this;
    }

    Quote quote(Optimality optimality) {
        var outcomes = new ArrayList<Outcome>(candidates.size());
        candidates.forEach(candidate -> candidate.outcome().ifPresent(outcomes::add));
        return running.quote(receipt.gifts(), receipt.extras(), outcomes, optimality);
    }

    List<Candidate> candidates() {
        return candidates;
    }

    Running running() {
        return running;
    }

    Receipt receipt() {
        return receipt;
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
                case Applied(Proposal proposal, _, _, _, _) ->
                        candidates.get(i).becomes(outbid(proposal, loner.receipt.worth()));
                case Outcome nothing -> candidates.get(i).becomes(nothing);
            }
        }
    }

    private Outbid outbid(Proposal loser, long worth) {
        long all = receipt.worth();
        return new Outbid(loser, receipt.mostGenerous(), worth, all, all - worth);
    }

    private void takeTurn(int turn, Plan plan) {
        Candidate candidate = candidates.get(turn);
        if (!candidate.isContested()) {
            takeTurn(turn);
            return;
        }
        bid(turn).ifPresent(bid -> choose(candidate, bid, plan.of(turn)));
    }

    /** What a contested candidate bids in its turn; nothing when it is decided. */
    Optional<Bid> bid(int turn) {
        Candidate candidate = candidates.get(turn);
        if (candidate.isDecided()) {
            return Optional.empty();
        }
        begin(turn);
        if (candidate.offered().isEmpty()) {
            meet(candidate);
        }
        return hear(candidate);
    }

    /**
     * When the first of a group comes, all its rivals say what they would give. Who wants only a
     * part of a stretch splits it, so that the others can win the rest.
     */
    private void meet(Candidate first) {
        for (Candidate candidate : candidates) {
            if (candidate == first || first.isRivalOf(candidate)) {
                candidate.offers(offer(candidate));
            }
        }
    }

    private Offered offer(Candidate candidate) {
        return switch (Hearing.of(running, candidate)) {
            case Heard(Bid bid) -> new Offered(bid.worth(), bid.selection().ids());
            case Refused _ -> Offered.NOTHING;
        };
    }

    private void choose(Candidate candidate, Bid bid, BitSet chosen) {
        var won = new BitSet();
        List<Piece> pieces = pieces(candidate, bid);
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            pieces.get(i).addTo(won);
            pieces.get(i).isWonBy(candidate);
        }
        if (!won.isEmpty()) {
            if (bid.grain() == Bid.Grain.WHOLE) {
                candidate.winsAsAWhole(bid.worth());
            }
            give(candidate, bid.cuts().only(won));
        }
    }

    /** What the search chooses among. */
    static List<Piece> pieces(Candidate candidate, Bid bid) {
        return switch (candidate.contested()) {
            case BY_PIECES -> Piece.of(0, bid);
            case AS_A_WHOLE, NOT -> Piece.whole(0, bid);
        };
    }

    /** Whoever is not contested takes its turn. */
    void takeTurn(int turn) {
        begin(turn);
        if (!candidates.get(turn).isDecided()) {
            takeTurn(candidates.get(turn));
        }
    }

    /** The stage of this turn begins, if it has not yet. */
    private void begin(int turn) {
        if (candidates.get(turn).stage() != Stage.ITEM) {
            running.itemStageEnds();
        }
    }

    private void takeTurn(Candidate candidate) {
        if (!candidate.hasRivals()) {
            hear(candidate).ifPresent(bid -> give(candidate, bid.cuts()));
            return;
        }
        List<Candidate> members = members(candidate.group());
        Stacking.Selection selection = members.getFirst().proposal.stacking().selection();
        if (unfold(members, selection)) {
            members = members(candidate.group());
        }
        if (selection == Stacking.Selection.ALL) {
            members.forEach(Candidate::competesWithNobody);
            if (!candidate.isDecided()) {
                takeTurn(candidate);
            }
        } else {
            settle(members, selection, candidate.stage());
        }
    }

    /**
     * Puts members of crowds in the place of whoever stands for them.
     *
     * @return whether there was any
     */
    private boolean unfold(List<Candidate> members, Stacking.Selection selection) {
        var crowd = new ArrayList<Candidate>();
        for (Candidate member : members) {
            if (member.isCrowd()) {
                crowd.add(member);
                member.stepsAside();
            }
        }
        if (crowd.isEmpty()) {
            return false;
        }
        candidates.addAll(
                switch (selection) {
                    case BEST -> Contenders.of(running, crowd, members);
                    case FIRST, ALL -> Contenders.all(crowd);
                });
        // Behind whoever stood for them, whose turn is now or later.
        candidates.sort(Candidate.IN_ORDER);
        return true;
    }

    /** The undecided members of a group, by rank; the first says how the group selects. */
    private List<Candidate> members(String group) {
        var members = new ArrayList<Candidate>();
        for (Candidate candidate : candidates) {
            if (!candidate.isDecided() && candidate.group().equals(group)) {
                members.add(candidate);
            }
        }
        members.sort(Candidate.BY_RANK);
        return members;
    }

    private void settle(List<Candidate> members, Stacking.Selection selection, Stage stage) {
        for (Verdict verdict : Rivals.settle(bids(members), selection, running)) {
            Candidate candidate = verdict.bid().candidate();
            switch (verdict) {
                case Lost(Bid bid, String by, long rivalWorth) ->
                        candidate.becomes(outbid(bid, by, rivalWorth));
                case Won won when candidate.stage() == stage -> give(candidate, won);
                case Won won -> candidate.wins(Claim.of(won.cuts().selection()));
            }
        }
    }

    /** What another winner of the group has taken of what both share is missing. */
    private void give(Candidate candidate, Won won) {
        if (candidate.remainder(running.tally).covers(won.cuts())) {
            give(candidate, won.cuts());
        } else {
            candidate.wins(Claim.of(won.cuts().selection()));
            hear(candidate).ifPresent(bid -> give(candidate, bid.cuts()));
        }
    }

    private static Outbid outbid(Bid bid, String by, long rivalWorth) {
        long margin = Math.max(0, rivalWorth - bid.worth());
        return new Outbid(bid.proposal(), by, bid.worth(), rivalWorth, margin);
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
    Optional<Bid> hear(Candidate candidate) {
        Optional<Outcome> excluded = receipt.excluded(candidate.proposal);
        if (excluded.isPresent()) {
            candidate.becomes(excluded.get());
            return Optional.empty();
        }
        return switch (Hearing.of(running, candidate)) {
            case Heard(Bid bid) -> Optional.of(bid);
            case Refused(Outcome why) -> {
                candidate.becomes(why);
                yield Optional.empty();
            }
        };
    }

    private void give(Candidate candidate, Cuts cuts) {
        Optional<Outcome> excluded = receipt.excluded(candidate.proposal);
        candidate.becomes(excluded.orElseGet(() -> receipt.give(candidate, cuts)));
    }
}
