package io.huisuan.pricing;

import io.huisuan.pricing.Discount.Each;
import io.huisuan.pricing.Discount.Once;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Proposal;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a candidate would give on the running cart as it is now.
 *
 * @param worth for the customer: the sum of the cuts, or the value of what comes on top
 * @param gives whether it gives anything
 * @param sharing computes the cuts; of many rivals only the winner's are needed
 */
record Bid(
        Candidate candidate,
        Selection selection,
        Grain grain,
        long worth,
        boolean gives,
        Supplier<Cuts> sharing) {

    /** In which pieces a bid may win against rivals. */
    enum Grain {
        UNIT,
        LINE,
        WHOLE
    }

    static Bid of(Candidate candidate, Reduction reduction, Selection selection, Running running) {
        long cap = cap(reduction);
        long limit = Math.min(cap, running.leeway(selection));
        return switch (Discount.of(reduction, selection, running.policy)) {
            case Once(long amount, Split split) ->
                    once(candidate, Math.min(amount, limit), split, selection, List.of());
            case Each(Cuts wanted, Grain grain) ->
                    each(candidate, wanted.atMost(limit), cap < Effect.NO_CAP, grain);
        };
    }

    private static Bid each(Candidate candidate, Cuts cuts, boolean isCapped, Grain grain) {
        return new Bid(
                candidate,
                cuts.selection(),
                isCapped ? Grain.WHOLE : grain,
                cuts.total(),
                cuts.total() > 0,
                () -> cuts);
    }

    /** An amount that is shared, as far as there is room, and what comes with it. */
    static Bid once(
            Candidate candidate, long amount, Split split, Selection selection, List<Extra> with) {
        long worth = Math.min(amount, selection.room());
        return new Bid(
                candidate,
                selection,
                Grain.WHOLE,
                worth,
                worth > 0,
                () -> Sharing.amongLines(worth, selection, split).with(with));
    }

    /** The cuts of an effect that picks its units itself. */
    static Bid of(Candidate candidate, Multibuy effect, Cuts cuts, Running running) {
        long cap = effect instanceof BundleOff(_, var off, _) ? cap(off) : Effect.NO_CAP;
        long limit = Math.min(cap, running.leeway(cuts.selection()));
        return each(candidate, cuts.atMost(limit), true, Grain.WHOLE);
    }

    /** What comes on top, for a selection that has any units. */
    static Bid onTop(Candidate candidate, List<Extra> extras, Selection selection) {
        long worth = extras.stream().mapToLong(Extra::worth).sum();
        boolean gives = selection.size() > 0 && !extras.isEmpty();
        return new Bid(
                candidate,
                selection,
                Grain.WHOLE,
                worth,
                gives,
                () -> Cuts.none(selection).with(extras));
    }

    private static long cap(Reduction reduction) {
        return reduction instanceof PercentOff percent ? percent.cap() : Effect.NO_CAP;
    }

    /** The same, where somebody has no more than so much. */
    Bid cutDownTo(long limit) {
        return new Bid(
                candidate,
                selection,
                Grain.WHOLE,
                limit,
                gives,
                () -> sharing.get().cutDownTo(limit));
    }

    /**
     * Computes them.
     *
     * @throws Breaking when that fails
     */
    Cuts cuts() {
        try {
            return sharing.get();
        } catch (RuntimeException broken) {
            throw Breaking.of(proposal(), broken);
        }
    }

    Proposal proposal() {
        return candidate.proposal;
    }
}
