package io.huisuan.rules.explain;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Extra.CodeRefused;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.CodeRejected;
import io.huisuan.pricing.Outcome.OfProposal;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Speakers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what became of the codes of a cart. Costs nothing for a cart without codes. */
public final class CodeStates {
    private final Speakers speakers;
    private final Cart cart;
    private final Quote quote;

    private CodeStates(Speakers speakers, Cart cart, Quote quote) {
        this.speakers = speakers;
        this.cart = cart;
        this.quote = quote;
    }

    /**
     * One state for each code, sorted by code.
     *
     * @param quote of the cart; its outcomes include the promotions that failed
     */
    public static List<CodeState> of(Speakers speakers, Cart cart, Quote quote) {
        var states = new CodeStates(speakers, cart, quote);
        return cart.codes().stream().sorted().map(states::of).toList();
    }

    private CodeState of(String code) {
        List<CodeRefused> refused =
                quote.extras().stream()
                        .filter(CodeRefused.class::isInstance)
                        .map(CodeRefused.class::cast)
                        .filter(extra -> extra.code().equals(code))
                        .toList();
        return refused.isEmpty()
                ? CodeState.of(code, outcomes(code))
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

    private List<Outcome> outcomes(String code) {
        return speakers.asking(code).stream().flatMap(asking -> outcomes(asking, code)).toList();
    }

    private Stream<Outcome> outcomes(Promotion promotion, String code) {
        List<Outcome> own =
                quote.outcomes().stream()
                        .filter(outcome -> outcome.promotion().equals(promotion.id()))
                        .filter(outcome -> isFor(code, outcome))
                        .toList();
        return own.isEmpty()
                ? Stream.of(speakers.notEligible(cart, promotion, code))
                : own.stream();
    }

    private boolean isFor(String code, Outcome outcome) {
        return !(outcome instanceof OfProposal spoken)
                || speakers.speaksFor(code, spoken.proposal());
    }
}
