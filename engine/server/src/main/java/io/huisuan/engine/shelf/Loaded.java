package io.huisuan.engine.shelf;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.rules.EnteredCode;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;

import java.util.List;

/**
 * A release that was verified and loaded: it prices carts.
 *
 * @param policy the policy's asset version, for example {@code policy/default 3}; {@code built-in}
 *     when the release has none
 */
public record Loaded(ReleaseName name, String policy, Rulebook rulebook) {

    /**
     * A priced cart, and what was asked for on the way.
     *
     * @param quote its outcomes include the promotions whose rules broke
     */
    public record Priced(Quote quote, Proposals proposals) {}

    /** Prices a cart: the same cart and availability always earn the same quote. */
    public Priced price(Cart cart, Availability availability) {
        Proposals proposals = rulebook.propose(cart);
        Quote quote = Pricing.quote(cart, proposals.made(), rulebook.policy(), availability);
        return new Priced(quote.with(proposals.failed()), proposals);
    }

    /** What became of the codes that were entered. */
    public List<EnteredCode> codes(Cart cart, Quote quote) {
        return rulebook.codes(cart, quote);
    }

    /** Why the promotions that concern the cart but asked for nothing did not. */
    public List<NotEligible> silent(Cart cart, Priced priced) {
        return rulebook.notEligible(cart, priced.proposals());
    }
}
