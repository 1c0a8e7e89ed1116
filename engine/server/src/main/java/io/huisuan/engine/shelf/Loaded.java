package io.huisuan.engine.shelf;

import io.huisuan.cart.Cart;
import io.huisuan.engine.limit.Limiting;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.Ticket;
import io.huisuan.rules.explain.NearMiss;
import io.huisuan.rules.explain.NearMisses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * @param isChecked whether that was known; otherwise there is enough of everything: checkout
     *     goes on, and whoever reserves is told the truth
     */
    public record Priced(
            Quote quote, Proposals proposals, Availability availability, boolean isChecked) {}

    /** The same, with promotions of another release in the place of its own. */
    Loaded hosting(Rulebook guests) {
        return new Loaded(name, policy, rulebook.hosting(guests));
    }

    /** Prices a cart: the same cart and availability always earn the same quote. */
    public Priced price(Cart cart, Availability availability) {
        return price(cart, Optional.of(availability));
    }

    private Priced price(Cart cart, Optional<Availability> known) {
        Availability availability = known.orElse(Availability.EVERYTHING);
        Proposals proposals = rulebook.propose(cart);
        Quote quote = Pricing.quote(cart, proposals.made(), rulebook.policy(), availability);
        return new Priced(
                quote.with(proposals.failed()), proposals, availability, known.isPresent());
    }

    /**
     * Prices a cart with what is left of all promotions, also of those that would speak only for a
     * little more.
     */
    public Priced price(Cart cart, Limiting limiting) {
        return price(cart, limiting.of(cart, limited(limiting)));
    }

    /**
     * The same without those who lost, which costs much less where promotions are many, and with
     * what is left of those who speak.
     */
    public Priced brief(Cart cart, Limiting limiting) {
        Proposals proposals = apart(rulebook.brief(cart), limiting.campaigns(), cart);
        Optional<Availability> known = limiting.of(cart, limited(proposals, limiting));
        Availability availability = known.orElse(Availability.EVERYTHING);
        Quote quote =
                Pricing.brief(
                        cart, proposals.made(), proposals.crowd(), rulebook.policy(), availability);
        return new Priced(
                quote.with(proposals.failed()), proposals, availability, known.isPresent());
    }

    /** Those of which there is only so much: in themselves, or by their campaign. */
    public List<Promotion> limited(Limiting limiting) {
        Set<String> campaigns = limiting.campaigns();
        return campaigns.isEmpty()
                ? rulebook.limited()
                : rulebook.promotions().stream()
                        .filter(one -> isLimited(one, campaigns))
                        .sorted(Comparator.comparing(Promotion::id))
                        .toList();
    }

    private static boolean isLimited(Promotion promotion, Set<String> campaigns) {
        return !promotion.limits().areNone() || campaigns.contains(promotion.campaign());
    }

    private List<Promotion> limited(Proposals proposals, Limiting limiting) {
        Set<String> campaigns = limiting.campaigns();
        if (campaigns.isEmpty() && rulebook.limited().isEmpty()) {
            return List.of();
        }
        return proposals.made().stream()
                .map(Proposal::promotion)
                .distinct()
                .sorted()
                .map(id -> rulebook.promotion(id).orElseThrow())
                .filter(promotion -> isLimited(promotion, campaigns))
                .toList();
    }

    /** Nobody of whom there is only so much stays in the crowd, where nobody could tell. */
    private Proposals apart(Proposals proposals, Set<String> campaigns, Cart cart) {
        if (campaigns.isEmpty() || proposals.crowd().isEmpty()) {
            return proposals;
        }
        List<Proposal> members = proposals.crowd().members(cart);
        if (members.stream().noneMatch(member -> campaigns.contains(campaign(member)))) {
            return proposals;
        }
        var all = new ArrayList<>(proposals.made());
        all.addAll(members);
        return new Proposals(all, proposals.failed());
    }

    private String campaign(Proposal proposal) {
        return rulebook.promotion(proposal.promotion()).orElseThrow().campaign();
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
