package io.huisuan.rules.run;

import io.huisuan.promotion.Crowd;
import io.huisuan.promotion.Proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the rules of one cart put their proposals. It keeps them, and stops rules that go too far.
 */
public final class Collected {
    private final Limits limits;
    private final long started = System.nanoTime();
    private final List<Proposal> proposals = new ArrayList<>();
    private Crowd crowd = Crowd.NOBODY;
    private final Set<Proposal> seen = new HashSet<>();

    public Collected(Limits limits) {
        this.limits = limits;
    }

    /**
     * Keeps a proposal, equal ones once.
     *
     * @throws LimitExceeded when there are too many, or when the rules have run for too long
     */
    public void propose(Proposal proposal) {
        propose(seen.add(proposal) ? List.of(proposal) : List.of());
    }

    /**
     * Keeps proposals that nobody makes twice.
     *
     * @throws LimitExceeded when there are too many, or when the rules have run for too long
     */
    public void propose(List<Proposal> some) {
        stillInTime();
        proposals.addAll(some);
        if (proposals.size() > limits.proposals()) {
            throw new LimitExceeded("more than " + limits.proposals() + " proposals");
        }
    }

    /** Keeps a crowd, of which few are ever heard. */
    public void propose(Crowd many) {
        crowd = many;
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

    public Crowd crowd() {
        return crowd;
    }

    /** In the order in which they came. */
    public List<Proposal> proposals() {
        return List.copyOf(proposals);
    }
}
