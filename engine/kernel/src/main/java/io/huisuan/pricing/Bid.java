package io.huisuan.pricing;

import io.huisuan.pricing.Discount.Each;
import io.huisuan.pricing.Discount.Once;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Proposal;

import java.util.function.Supplier;

/**
 * What a candidate would give on the running cart as it is now.
 *
 * @param worth for the customer: the sum of the cuts, or the value of the gifts
 * @param sharing computes the cuts; of many rivals only the winner's are needed
 */
record Bid(
        Candidate candidate, Selection selection, Grain grain, long worth, Supplier<Cuts> sharing) {

    /** In which pieces a bid may win against rivals. */
    enum Grain {
        UNIT,
        LINE,
        WHOLE
    }

    static Bid of(Candidate candidate, Reduction reduction, Selection selection, Running running) {
        long cap = reduction instanceof PercentOff percent ? percent.cap() : Effect.NO_CAP;
        long limit = Math.min(cap, running.leeway(selection));
        return switch (Discount.of(reduction, selection, running.policy)) {
            case Once(long amount, Split split) -> {
                long worth = Math.min(Math.min(amount, limit), selection.room());
                yield new Bid(
                        candidate,
                        selection,
                        Grain.WHOLE,
                        worth,
                        () -> Sharing.amongLines(worth, selection, split));
            }
            case Each(Cuts wanted, Grain grain) -> {
                Cuts cuts = wanted.atMost(limit);
                Grain capped = cap < Effect.NO_CAP ? Grain.WHOLE : grain;
                yield new Bid(candidate, selection, capped, cuts.total(), () -> cuts);
            }
        };
    }

    static Bid of(Candidate candidate, FreeGift gift, Selection selection) {
        long worth = gift.qty() * gift.value();
        return new Bid(candidate, selection, Grain.WHOLE, worth, () -> Cuts.none(selection));
    }

    Cuts cuts() {
        return sharing.get();
    }

    Proposal proposal() {
        return candidate.proposal;
    }

    boolean gives() {
        return isGift() ? selection.size() > 0 : worth > 0;
    }

    boolean isGift() {
        return proposal().offer().effect() instanceof FreeGift;
    }
}
