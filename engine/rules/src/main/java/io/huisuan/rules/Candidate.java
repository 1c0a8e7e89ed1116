package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Proposal;

import java.util.List;

/** A promotion that the index found for a cart, a table with the rows that are hit. */
record Candidate(Condition when, List<Proposal> proposals) {

    /** Adds what it proposes for this cart, if its conditions hold. */
    void addTo(List<Proposal> onGoods, List<Proposal> onFees, Cart cart) {
        if (!when.holds(cart)) {
            return;
        }
        for (Proposal proposal : proposals) {
            if (Touch.goods(proposal.offer().target(), cart)) {
                onGoods.add(proposal);
            } else if (Touch.fees(proposal.offer().target(), cart)) {
                onFees.add(proposal);
            }
        }
    }
}
