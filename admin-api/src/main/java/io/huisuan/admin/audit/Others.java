package io.huisuan.admin.audit;

import io.huisuan.admin.tryout.LiveRules;
import io.huisuan.cart.Cart;
import io.huisuan.ledger.Decision;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.codec.AvailabilityJson;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.rules.codec.OutcomeJson;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who lost in a decision that did not record it: the same cart, release, policy and availability
 * are priced again, and say so.
 */
public final class Others {

    private final LiveRules rules;

    public Others(LiveRules rules) {
        this.rules = rules;
    }

    /**
     * Their outcomes; none where the decision tells all, was made without a release, or can't be
     * read any more.
     */
    List<? extends JsonNode> of(Decision decision) {
        try {
            return remade(decision);
        } catch (JsonRefused ofAnEarlierForm) {
            return List.of();
        }
    }

    private List<? extends JsonNode> remade(Decision decision) {
        return Optional.ofNullable(decision.releaseNumber())
                .map(number -> rules.reading(number, rulebook -> priced(decision, rulebook)))
                .filter(quote -> quote.total() == decision.total())
                .filter(quote -> isBrief(decision, quote))
                .map(Others::lost)
                .orElse(List.of());
    }

    private static Quote priced(Decision decision, Rulebook rulebook) {
        Cart cart = CartJson.read(Chain.json(decision.inputs()));
        Proposals said = rulebook.propose(cart);
        return Pricing.quote(
                        cart,
                        said.made(),
                        rulebook.policy(),
                        AvailabilityJson.read(Chain.json(decision.availability())))
                .with(said.failed());
    }

    private static boolean isBrief(Decision decision, Quote whole) {
        return Chain.json(decision.quote()).path("outcomes").size() < whole.outcomes().size();
    }

    private static List<? extends JsonNode> lost(Quote whole) {
        List<Outcome> told = whole.brief().outcomes();
        return whole.outcomes().stream()
                .filter(Predicate.not(told::contains))
                .map(OutcomeJson::write)
                .toList();
    }
}
