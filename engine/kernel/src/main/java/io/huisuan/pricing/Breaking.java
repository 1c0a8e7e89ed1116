package io.huisuan.pricing;

import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.promotion.Proposal;

/**
 * A proposal broke while others were being priced with it. What was priced so far is thrown away
 * and priced again without it, so that nothing of it is half given.
 */
final class Breaking extends RuntimeException {

    private final transient Proposal proposal;

    private Breaking(Proposal proposal, RuntimeException cause) {
        super(cause);
        this.proposal = proposal;
    }

    /** Who broke first is to blame. */
    static Breaking of(Proposal proposal, RuntimeException cause) {
        return cause instanceof Breaking known ? known : new Breaking(proposal, cause);
    }

    Proposal proposal() {
        return proposal;
    }

    Broken outcome() {
        return new Broken(proposal, String.valueOf(getCause()));
    }
}
