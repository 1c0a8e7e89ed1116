package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Proposal;

import java.util.List;

/** How far the kernel's searches go, which a quote does not say. */
public final class Nodes {

    private Nodes() {}

    /** The nodes of the searches for a cart without exclusive promotions or rejected codes. */
    public static long of(Cart cart, List<Proposal> proposals, Policy policy) {
        List<Candidate> candidates =
                proposals.stream()
                        .sorted(Proposal.IN_ORDER)
                        .map(proposal -> new Candidate(proposal, Trail.NONE))
                        .toList();
        return Solution.of(cart, policy, candidates).nodes();
    }
}
