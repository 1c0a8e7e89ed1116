package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Hearing.Heard;
import io.huisuan.pricing.Hearing.Refused;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Rivals.Lost;
import io.huisuan.pricing.Rivals.Verdict;
import io.huisuan.pricing.Rivals.Won;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Candidates settled on a fresh cart, stage by stage. Inside a stage they take their turns by rank.
 * A group takes one turn, that of its first member: all its rivals bid there, those of later stages
 * too. Whoever wins applies there, or waits for its own stage and then works on what it won.
 */
final class Settlement {

    private final Running running;
    private final List<Candidate> candidates;
    private final List<Applied> applied = new ArrayList<>();
    private final List<Gift> gifts = new ArrayList<>();

    /**
     * Settles all that are undecided yet.
     *
     * @param candidates distinct and in order
     */
    Settlement(Cart cart, Policy policy, List<Candidate> candidates) {
        this.running = new Running(cart, policy);
        this.candidates = candidates;
        settle();
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
            hear(candidate).ifPresent(bid -> apply(candidate, bid.cuts()));
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
        List<Verdict> verdicts = Rivals.settle(bids(members), selection, running);
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Won won -> won.bid().candidate().wins(won.units());
                case Lost lost -> lost.bid().candidate().becomes(outbid(lost));
            }
        }
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Won won && won.bid().candidate().stage() == stage) {
                applyUnlessExcluded(won);
            }
        }
    }

    /**
     * The bids of the group, all on the same runs: who wants only a part of a run splits it, and
     * then everybody bids again.
     */
    private List<Bid> bids(List<Candidate> members) {
        int runs = running.runs();
        List<Bid> bids = members.stream().map(this::hear).flatMap(Optional::stream).toList();
        return running.runs() == runs ? bids : bids(bids.stream().map(Bid::candidate).toList());
    }

    private static Outbid outbid(Lost lost) {
        Bid bid = lost.bid();
        return new Outbid(bid.proposal(), lost.by(), bid.worth(), lost.rivalWorth());
    }

    private void applyUnlessExcluded(Won won) {
        Candidate candidate = won.bid().candidate();
        Optional<Outcome> excluded = excluded(candidate);
        if (excluded.isPresent()) {
            candidate.becomes(excluded.get());
        } else {
            apply(candidate, won.cuts(running));
        }
    }

    /** What the candidate bids; when it gets nothing, it is told why. */
    private Optional<Bid> hear(Candidate candidate) {
        Optional<Outcome> excluded = excluded(candidate);
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

    private void apply(Candidate candidate, Cuts cuts) {
        Proposal proposal = candidate.proposal;
        List<Share> shares = running.reduce(cuts);
        if (proposal.offer().effect() instanceof FreeGift(String sku, int qty, long value)) {
            gifts.add(new Gift(proposal.promotion(), sku, qty, value));
        } else if (shares.isEmpty()) {
            candidate.becomes(new Spent(proposal));
            return;
        }
        long amount = shares.stream().mapToLong(Share::amount).sum();
        boolean ofFees = cuts.selection().isOfFees();
        var given =
                new Applied(
                        proposal, amount, ofFees ? List.of() : shares, ofFees ? shares : List.of());
        applied.add(given);
        candidate.becomes(given);
    }

    /** By a promotion that has applied and does not go with this one, either way. */
    private Optional<Outcome> excluded(Candidate candidate) {
        for (Applied earlier : applied) {
            if (!earlier.proposal().goesWith(candidate.proposal)) {
                return Optional.of(new Excluded(candidate.proposal, earlier.promotion()));
            }
        }
        return Optional.empty();
    }

    /** Whether anything applied. */
    boolean gives() {
        return !applied.isEmpty();
    }

    boolean isBetterThan(Settlement other) {
        return worth() > other.worth() || (gives() && !other.gives());
    }

    /** Tells those who stood alone in {@code loner} that they lost against this settlement. */
    void outbids(Settlement loner) {
        for (int i = 0; i < candidates.size(); i++) {
            switch (loner.candidates.get(i).outcome().orElseThrow()) {
                case Excluded _ -> {}
                case Applied(Proposal proposal, _, _, _) ->
                        candidates
                                .get(i)
                                .becomes(
                                        new Outbid(
                                                proposal, mostGenerous(), loner.worth(), worth()));
                case Outcome nothing -> candidates.get(i).becomes(nothing);
            }
        }
    }

    /** The promotion that gives most; the lowest id among equals. */
    private String mostGenerous() {
        var given = new TreeMap<String, Long>();
        applied.forEach(each -> given.merge(each.promotion(), each.amount(), Long::sum));
        gifts.forEach(gift -> given.merge(gift.promotion(), gift.worth(), Long::sum));
        return given.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** What the customer saves, gifts at their value. */
    private long worth() {
        return applied.stream().mapToLong(Applied::amount).sum()
                + gifts.stream().mapToLong(Gift::worth).sum();
    }

    Quote quote() {
        List<Outcome> outcomes =
                candidates.stream().map(Candidate::outcome).flatMap(Optional::stream).toList();
        return running.quote(gifts, outcomes);
    }
}
