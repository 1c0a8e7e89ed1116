package io.huisuan.rules.run;

import io.huisuan.promotion.Proposal;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where the rules of one cart put their proposals. It keeps them, equal ones once, and stops rules
 * that go too far.
 */
public final class Collected {
    private final Limits limits;
    private final long started = System.nanoTime();
    private final Set<Proposal> proposals = new LinkedHashSet<>();

    public Collected(Limits limits) {
        this.limits = limits;
    }

    /**
     * Keeps a proposal.
     *
     * @throws LimitExceeded when there are too many, or when the rules have run for too long
     */
    public void propose(Proposal proposal) {
        stillInTime();
        proposals.add(proposal);
        if (proposals.size() > limits.proposals()) {
            throw new LimitExceeded("more than " + limits.proposals() + " proposals");
        }
    }

    /**
     * Looks at the clock.
     *
     * @throws LimitExceeded when the rules have run for too long
     */
    public void stillInTime() {
        if (System.nanoTime() - started > limits.time().toNanos()) {
            throw new LimitExceeded("more than " + limits.time().toMillis() + " ms");
        }
    }

    public Set<Proposal> proposals() {
        return proposals;
    }
}
