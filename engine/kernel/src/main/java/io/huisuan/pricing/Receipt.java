package io.huisuan.pricing;

import io.huisuan.pricing.Extra.Beside;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.promotion.Proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has been given so far, and by whom. */
final class Receipt {

    private final Running running;
    private final List<Applied> applied = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private boolean anybodyIsPicky;
    private long worth;

    Receipt(Running running) {
        this.running = running;
    }

    /**
     * Gives what was bid, as far as the policy allows.
     *
     * @throws Breaking when that fails
     */
    Outcome give(Candidate candidate, Cuts cuts) {
        try {
            return given(candidate, cuts);
        } catch (RuntimeException broken) {
            throw Breaking.of(candidate.proposal, broken);
        }
    }

    private Outcome given(Candidate candidate, Cuts cuts) {
        Proposal proposal = candidate.proposal;
        List<Share> shares = running.reduce(cuts);
        if (shares.isEmpty() && cuts.extras().isEmpty()) {
            return new Spent(proposal);
        }
        long amount = 0;
        for (Share share : shares) {
            amount += share.amount();
        }
        long desired = Math.max(amount, cuts.desired());
        var given =
                cuts.selection().isOfFees()
                        ? new Applied(proposal, amount, List.of(), shares, desired)
                        : new Applied(proposal, amount, shares, List.of(), desired);
        if (candidate.isLimited()) {
            running.tally.add(given);
        }
        long worthBefore = worth;
        applied.add(given);
        worth += amount;
        cuts.extras().forEach(this::add);
        anybodyIsPicky |= proposal.stacking().isPicky();
        running.trail.note(() -> takeBack(cuts.extras(), worthBefore));
        return given;
    }

    private void add(Extra extra) {
        extras.add(extra);
        running.tally.add(extra);
        worth += extra.worth();
    }

    private void takeBack(List<Extra> last, long worthBefore) {
        applied.removeLast();
        extras.subList(extras.size() - last.size(), extras.size()).clear();
        worth = worthBefore;
    }

    /** By a promotion that has given and does not go with this one. */
    Optional<Outcome> excluded(Proposal proposal) {
        if (!anybodyIsPicky && !proposal.stacking().isPicky()) {
            return Optional.empty();
        }
        for (Applied earlier : applied) {
            if (!earlier.proposal().goesWith(proposal)) {
                return Optional.of(new Excluded(proposal, earlier.promotion()));
            }
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return applied.isEmpty();
    }

    /** What the customer saves, gifts and better goods at their value. */
    long worth() {
        return worth;
    }

    /** What a proposal gives. */
    long worthOf(Proposal proposal) {
        long sum = 0;
        for (Applied each : applied) {
            sum += each.proposal().equals(proposal) ? each.amount() : 0;
        }
        for (Extra extra : extras) {
            sum += extra.promotion().equals(proposal.promotion()) ? extra.worth() : 0;
        }
        return sum;
    }

    /** The promotion that gives most; the lowest id among equals. */
    String mostGenerous() {
        var given = new TreeMap<String, Long>();
        applied.forEach(each -> given.merge(each.promotion(), each.amount(), Long::sum));
        extras.forEach(extra -> given.merge(extra.promotion(), extra.worth(), Long::sum));
        return given.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    List<Applied> applied() {
        return applied;
    }

    List<Gift> gifts() {
        return only(Gift.class);
    }

    /** All but gifts. */
    List<Beside> extras() {
        return only(Beside.class);
    }

    private <E extends Extra> List<E> only(Class<E> kind) {
        return extras.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
