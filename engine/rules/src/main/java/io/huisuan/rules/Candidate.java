package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Proposal;

import java.util.List;

/**
 * A promotion that the index found for a cart, a table with the rows that are hit: the fact of the
 * generic rules.
 */
public final class Candidate {
    private final Cart cart;
    private final Condition when;
    private final List<Proposal> proposals;

    Candidate(Cart cart, Condition when, List<Proposal> proposals) {
        this.cart = cart;
        this.when = when;
        this.proposals = proposals;
    }

    /** Whether its conditions hold. */
    public boolean isEligible() {
        return when.holds(cart);
    }

    /** Its proposals that touch a line of the cart. */
    public List<Proposal> getOnGoods() {
        return proposals.stream()
                .filter(proposal -> Touch.goods(proposal.offer().target(), cart))
                .toList();
    }

    /** Its proposals that touch a shipping fee of the cart. */
    public List<Proposal> getOnFees() {
        return proposals.stream()
                .filter(proposal -> Touch.fees(proposal.offer().target(), cart))
                .toList();
    }
}
