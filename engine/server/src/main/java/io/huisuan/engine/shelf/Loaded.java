package io.huisuan.engine.shelf;

import io.huisuan.cart.Cart;
import io.huisuan.engine.limit.Limiting;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.Ticket;
import io.huisuan.rules.explain.NearMiss;
import io.huisuan.rules.explain.NearMisses;

import java.util.HashSet;
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
     * @param availability what was to be had
     */
    public record Priced(Quote quote, Proposals proposals, Availability availability) {}

    /** Prices a cart: the same cart and availability always earn the same quote. */
    public Priced price(Cart cart, Availability availability) {
        Proposals proposals = rulebook.propose(cart);
        Quote quote = Pricing.quote(cart, proposals.made(), rulebook.policy(), availability);
        return new Priced(quote.with(proposals.failed()), proposals, availability);
    }

    /**
     * Prices a cart with what is left of all promotions, also of those that would speak only for a
     * little more.
     */
    public Priced price(Cart cart, Limiting limiting) {
        return price(cart, limiting.of(cart, rulebook.limited()));
    }

    /**
     * The same without those who lost, which costs much less where promotions are many, and with
     * what is left of those who speak.
     */
    public Priced brief(Cart cart, Limiting limiting) {
        Proposals proposals = rulebook.brief(cart);
        Availability availability = limiting.of(cart, limited(proposals));
        Quote quote =
                Pricing.brief(
                        cart, proposals.made(), proposals.crowd(), rulebook.policy(), availability);
        return new Priced(quote.with(proposals.failed()), proposals, availability);
    }

    private List<Promotion> limited(Proposals proposals) {
        if (rulebook.limited().isEmpty()) {
            return List.of();
        }
        var speaking = new HashSet<String>();
        proposals.made().forEach(proposal -> speaking.add(proposal.promotion()));
        return rulebook.limited().stream()
                .filter(promotion -> speaking.contains(promotion.id()))
                .toList();
    }

    /** Why the promotions that concern the cart but asked for nothing did not. */
    public List<NotEligible> silent(Cart cart, Priced priced) {
        return rulebook.notEligible(cart, priced.proposals());
    }

    /** Whether a promotion names this code. */
    public boolean names(String code) {
        return !rulebook.asking(Ticket.code(code)).isEmpty();
    }

    /** What the cart would earn with a little more in it. */
    public List<NearMiss> nearMisses(
            Cart cart, Availability availability, Priced priced, List<NotEligible> silent) {
        return NearMisses.of(
                rulebook, rulebook.policy(), availability, cart, priced.quote(), silent);
    }
}
