package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Participation;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What promotions propose for which customers do something together: to who takes part alone. */
final class Together {

    private final Set<String> played;

    Together(Collection<Promotion> promotions) {
        played =
                promotions.stream()
                        .filter(promotion -> promotion.play().isPresent())
                        .map(Promotion::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a promotion has nothing to say to who does not take part in it. */
    boolean isOthers(String promotion, Cart cart) {
        return played.contains(promotion)
                && cart.participation()
                        .filter(part -> part.promotion().equals(promotion))
                        .isEmpty();
    }

    /** Those for the cart, with the price that a bargain has come to. */
    List<Proposal> of(List<Proposal> made, Cart cart) {
        return played.isEmpty()
                ? made
                : made.stream()
                        .filter(proposal -> !isOthers(proposal.promotion(), cart))
                        .map(proposal -> reached(proposal, cart))
                        .toList();
    }

    /** The offer of a bargain says its floor; whoever has won buys one unit of it. */
    private Proposal reached(Proposal proposal, Cart cart) {
        return cart.participation()
                .filter(part -> part.in() == Participation.In.BARGAIN)
                .filter(part -> part.promotion().equals(proposal.promotion()))
                .map(part -> proposal.with(reached(proposal.offer().effect(), part)).ofOne())
                .orElse(proposal);
    }

    private static Effect reached(Effect effect, Participation part) {
        return effect instanceof UnitPrice(long floor)
                ? new UnitPrice(Math.max(floor, part.amount()))
                : effect;
    }
}
