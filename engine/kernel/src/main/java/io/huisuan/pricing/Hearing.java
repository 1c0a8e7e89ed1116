package io.huisuan.pricing;

import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

/** Hears a candidate on the running cart as it is now: what it would give, or why nothing. */
final class Hearing {

    /** What comes of it. */
    sealed interface Result {}

    record Heard(Bid bid) implements Result {}

    record Refused(Outcome why) implements Result {}

    private final Running running;
    private final Candidate candidate;
    private final Proposal proposal;
    private final Offer offer;

    private Hearing(Running running, Candidate candidate) {
        this.running = running;
        this.candidate = candidate;
        this.proposal = candidate.proposal;
        this.offer = proposal.offer();
    }

    static Result of(Running running, Candidate candidate) {
        return new Hearing(running, candidate).result();
    }

    private Result result() {
        for (Threshold threshold : offer.thresholds()) {
            Selection counted = Targets.find(running, threshold.of(), false);
            long actual = measure(counted, threshold.measure(), threshold.basis());
            if (actual < threshold.atLeast()) {
                return new Refused(new ThresholdMissed(proposal, threshold, actual));
            }
        }
        return switch (offer.effect()) {
            case Reduction reduction -> reduced(reduction);
            case Tiered tiered -> tiered(tiered);
            case FreeShipping _ -> reduced(new UnitPrice(0));
            case FreeGift gift -> heard(Bid.of(candidate, gift, part()));
        };
    }

    private Result tiered(Tiered tiered) {
        long actual = measure(target(), tiered.measure(), tiered.basis());
        return tiered.at(actual).map(this::reduced).orElseGet(() -> missed(tiered, actual));
    }

    private Result missed(Tiered tiered, long actual) {
        if (tiered.tiers().isEmpty()) {
            return new Refused(new Spent(proposal));
        }
        long lowest = tiered.tiers().getFirst().atLeast();
        var threshold = new Threshold(tiered.measure(), tiered.basis(), lowest, offer.target());
        return new Refused(new ThresholdMissed(proposal, threshold, actual));
    }

    private Result reduced(Reduction reduction) {
        return heard(Bid.of(candidate, reduction, part(), running));
    }

    private Result heard(Bid bid) {
        return bid.gives() ? new Heard(bid) : new Refused(new Spent(proposal));
    }

    /**
     * What it may work on; what it must reach is measured on all of its target. INVARIANT: looked
     * up last, because looking up the units of a threshold may split runs.
     */
    private Selection part() {
        return candidate.claim().map(Claim::selection).orElseGet(this::target);
    }

    private Selection target() {
        return Targets.find(running, offer.target(), proposal.stacking().skipDiscounted());
    }

    /** Fees never count. */
    private static long measure(Selection counted, Measure measure, Basis basis) {
        if (counted.isOfFees()) {
            return 0;
        }
        return switch (measure) {
            case AMOUNT -> counted.amount(basis);
            case COUNT -> counted.units();
        };
    }
}
