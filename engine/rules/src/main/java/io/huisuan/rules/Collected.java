package io.huisuan.rules;

import io.huisuan.promotion.Proposal;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the rules of one cart put their proposals. It keeps them, and stops rules that go too far.
 */
public final class Collected {
    private final Limits limits;
    private final long started = System.nanoTime();
    private final List<Proposal> proposals = new ArrayList<>();

    Collected(Limits limits) {
        this.limits = limits;
    }

    /**
     * Keeps a proposal.
     *
     * @throws LimitExceeded when there are too many, or when the rules have run for too long
     */
    public void propose(Proposal proposal) {
        if (proposals.size() >= limits.proposals()) {
            throw new LimitExceeded("more than " + limits.proposals() + " proposals");
        }
        if (System.nanoTime() - started > limits.time().toNanos()) {
            throw new LimitExceeded("more than " + limits.time().toMillis() + " ms");
        }
        proposals.add(proposal);
    }

    List<Proposal> proposals() {
        return proposals;
    }
}
