package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Outcome.NotRunning;
import io.huisuan.pricing.Outcome.NothingMatches;
import io.huisuan.pricing.Outcome.OtherCurrency;
import io.huisuan.pricing.Outcome.Unmet;
import io.huisuan.pricing.Outcome.Why;
import io.huisuan.promotion.Gap;
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
                .map(promotion -> of(promotion, cart))
                .toList();
    }

    static NotEligible of(Promotion promotion, Cart cart) {
        return new NotEligible(promotion.id(), promotion.name(), why(promotion, cart));
    }

    private static Why why(Promotion promotion, Cart cart) {
        if (!promotion.currency().equals(cart.currency())) {
            return new OtherCurrency();
        }
        if (!promotion.schedule().runs(cart.at())) {
            return new NotRunning(promotion.schedule(), promotion.schedule().isOver(cart.at()));
        }
        List<Gap> gaps = Gap.of(promotion.when(), cart);
        return gaps.isEmpty() ? new NothingMatches() : new Unmet(gaps);
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
