package io.huisuan.rules.explain;

import io.huisuan.money.Rounding;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold.Measure;

/** What a promotion asks for and a cart has not. */
sealed interface Lack {

    /** Beyond any cart. */
    long FAR = 10_000_000_000_000_000L;

    /** What of it is missing. */
    Amount amount();

    /**
     * An amount or a number of units, of goods.
     *
     * @param missing > 0
     */
    record Amount(Measure measure, long required, long missing, Target of) {

        /** Whether more of the same is asked for. */
        boolean goesOn(Amount before) {
            return measure == before.measure && of.equals(before.of);
        }

        /** The same with so much missing. */
        Amount missing(long other) {
            return new Amount(measure, required, other, of);
        }
    }

    /** A condition of the promotion does not hold. */
    record OfPromotion(Amount amount) implements Lack {}

    /** A proposal missed its threshold. */
    record OfProposal(Proposal proposal, Amount amount) implements Lack {}

    /** A proposal applied, and would give more from its next tier on. */
    record OfNextTier(Proposal proposal, Amount amount) implements Lack {}

    /**
     * Whether somebody who lacked {@code before} and now lacks this has come to what they lacked.
     */
    default boolean isBeyond(Lack before) {
        return this instanceof OfNextTier
                && (!(before instanceof OfNextTier)
                        || amount().required() > before.amount().required());
    }

    /** Whether units are asked for that are bought together: of those, what is free is no part. */
    default boolean isOfBundle() {
        return this instanceof OfProposal(var proposal, _)
                && proposal.offer().effect() instanceof Multibuy;
    }

    /** How near: what is missing, in basis points of what is required. */
    default long distance() {
        return Rounding.DOWN.share(
                Math.min(amount().missing(), FAR), 10_000, Math.max(1, amount().required()));
    }
}
