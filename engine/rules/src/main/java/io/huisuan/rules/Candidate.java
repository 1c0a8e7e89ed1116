package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Proposal;

import java.util.List;

/** A promotion that the index found for a cart: the fact of the generic rules. */
public final class Candidate {
    private final Cart cart;
    private final Entry entry;

    Candidate(Cart cart, Entry entry) {
        this.cart = cart;
        this.entry = entry;
    }

    /** Whether its conditions hold. */
    public boolean isEligible() {
        return entry.promotion().when().holds(cart);
    }

    /** Its proposals that touch a line of the cart. */
    public List<Proposal> getOnGoods() {
        return entry.proposals().stream()
                .filter(proposal -> Touch.goods(proposal.offer().target(), cart))
                .toList();
    }

    /** Its proposals that touch a shipping fee of the cart. */
    public List<Proposal> getOnFees() {
        return entry.proposals().stream()
                .filter(proposal -> Touch.fees(proposal.offer().target(), cart))
                .toList();
    }
}
