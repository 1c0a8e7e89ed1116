package io.huisuan.rules.explain;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Extra.CodeRefused;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.CodeRejected;
import io.huisuan.pricing.Outcome.OfProposal;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Speakers;
import io.huisuan.rules.Ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what became of the codes and coupons of a cart. Costs nothing where there are none. */
public final class CodeStates {
    private final Speakers speakers;
    private final Cart cart;
    private final Quote quote;

    /**
     * @param quote of the cart; its outcomes include the promotions that failed
     */
    public CodeStates(Speakers speakers, Cart cart, Quote quote) {
        this.speakers = speakers;
        this.cart = cart;
        this.quote = quote;
    }

    /** One state for each code that promotions know by itself, sorted by code. */
    public static List<CodeState> of(Speakers speakers, Cart cart, Quote quote) {
        var states = new CodeStates(speakers, cart, quote);
        return cart.codes().stream()
                .sorted()
                .map(code -> states.of(code, List.of(Ticket.code(code))))
                .toList();
    }

    /**
     * What became of one of them.
     *
     * @param code as it was entered, or the id of a coupon
     * @param tickets what it is good for
     */
    public CodeState of(String code, List<Ticket> tickets) {
        List<CodeRefused> refused =
                quote.extras().stream()
                        .filter(CodeRefused.class::isInstance)
                        .map(CodeRefused.class::cast)
                        .filter(extra -> extra.code().equals(code))
                        .toList();
        return refused.isEmpty()
                ? CodeState.of(code, tickets.stream().flatMap(this::outcomes).toList())
                : CodeState.rejected(code, refused, resting(code));
    }

    /** A promotion that would have given something for the code. */
    private Optional<Outcome> resting(String code) {
        return quote.outcomes().stream()
                .filter(
                        outcome ->
                                outcome instanceof CodeRejected rejected
                                        && rejected.code().equals(code))
                .findFirst();
    }

    private Stream<Outcome> outcomes(Ticket ticket) {
        return speakers.asking(ticket).stream().flatMap(asking -> outcomes(asking, ticket));
    }

    private Stream<Outcome> outcomes(Promotion promotion, Ticket ticket) {
        List<Outcome> own =
                quote.outcomes().stream()
                        .filter(outcome -> outcome.promotion().equals(promotion.id()))
                        .filter(outcome -> isFor(ticket, outcome))
                        .toList();
        return own.isEmpty()
                ? Stream.of(speakers.notEligible(cart, promotion, ticket))
                : own.stream();
    }

    private boolean isFor(Ticket ticket, Outcome outcome) {
        return !(outcome instanceof OfProposal spoken)
                || speakers.speaksFor(ticket, spoken.proposal());
    }
}
