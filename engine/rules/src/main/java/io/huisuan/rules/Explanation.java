package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Outcome.NotRunning;
import io.huisuan.pricing.Outcome.NothingMatches;
import io.huisuan.pricing.Outcome.OtherCurrency;
import io.huisuan.pricing.Outcome.Unmet;
import io.huisuan.pricing.Outcome.Why;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Target;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a promotion proposed nothing, from the same condition tree that decided it. */
final class Explanation {
    private final List<Promotion> promotions;

    Explanation(Collection<Promotion> promotions) {
        this.promotions = promotions.stream().sorted(Comparator.comparing(Promotion::id)).toList();
    }

    List<NotEligible> of(Cart cart, Proposals proposals) {
        Set<String> spoke =
                Stream.concat(
                                proposals.made().stream().map(Proposal::promotion),
                                proposals.failed().stream().map(failed -> failed.promotion()))
                        .collect(Collectors.toSet());
        return promotions.stream()
                .filter(promotion -> !spoke.contains(promotion.id()) && concerns(promotion, cart))
                .map(promotion -> new NotEligible(promotion.id(), why(promotion, cart)))
                .toList();
    }

    static Why why(Promotion promotion, Cart cart) {
        if (!promotion.currency().equals(cart.currency())) {
            return new OtherCurrency();
        }
        if (!promotion.schedule().runs(cart.at())) {
            return new NotRunning();
        }
        return promotion.when().holds(cart)
                ? new NothingMatches()
                : new Unmet(innermost(promotion.when(), cart));
    }

    /**
     * Of a tree that does not hold, the part to change: a leaf, or an alternative of which nothing
     * holds.
     */
    private static Condition innermost(Condition unmet, Cart cart) {
        return switch (unmet) {
            case AllOf(var of) ->
                    of.stream()
                            .filter(part -> !part.holds(cart))
                            .findFirst()
                            .map(part -> innermost(part, cart))
                            .orElse(unmet);
            case AnyOf(var of) when of.size() == 1 -> innermost(of.getFirst(), cart);
            case AnyOf _, Not _, TextIn _, NumberIs _, HasLines _ -> unmet;
        };
    }

    private static boolean concerns(Promotion promotion, Cart cart) {
        return !Collections.disjoint(Codes.named(promotion.when()), cart.codes())
                || switch (promotion.body()) {
                    case Form(_, var offers) ->
                            offers.stream().anyMatch(offer -> touches(offer.target(), cart));
                    case Drl _ -> true;
                };
    }

    private static boolean touches(Target target, Cart cart) {
        return Touch.goods(target, cart) || Touch.fees(target, cart);
    }
}
