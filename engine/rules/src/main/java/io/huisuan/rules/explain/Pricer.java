package io.huisuan.rules.explain;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.Speakers;

import java.util.List;

/** Prices carts that might be, under the same promotions, policy and availability. */
record Pricer(Speakers speakers, Policy policy, Availability availability) {

    Quote price(Cart cart) {
        return price(cart, speakers.propose(cart).made());
    }

    /** The cart with one proposal's offer in place of what it says. */
    Quote price(Cart cart, Proposal proposal, Offer instead) {
        List<Proposal> made = speakers.propose(cart).made();
        return price(
                cart,
                made.stream()
                        .map(other -> isSame(other, proposal) ? with(other, instead) : other)
                        .toList());
    }

    private Quote price(Cart cart, List<Proposal> proposals) {
        return Pricing.quote(cart, proposals, policy, availability);
    }

    static boolean isSame(Proposal one, Proposal other) {
        return one.promotion().equals(other.promotion())
                && one.number() == other.number()
                && one.offer().target().equals(other.offer().target());
    }

    private static Proposal with(Proposal proposal, Offer offer) {
        return new Proposal(
                proposal.promotion(),
                proposal.number(),
                offer,
                proposal.stacking(),
                proposal.reason(),
                proposal.entitled());
    }
}
