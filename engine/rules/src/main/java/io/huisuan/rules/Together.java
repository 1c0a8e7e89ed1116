package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Target;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        if (played.isEmpty()) {
            return made;
        }
        List<Proposal> own =
                made.stream().filter(proposal -> !isOthers(proposal.promotion(), cart)).toList();
        return cart.participation()
                .filter(part -> part.in() == Participation.In.BARGAIN)
                .map(part -> bargained(own, cart, part))
                .orElse(own);
    }

    /** Whoever has won buys one unit, of what is in the cart, whatever else the promotion says. */
    private static List<Proposal> bargained(List<Proposal> made, Cart cart, Participation part) {
        Optional<Proposal> price =
                made.stream()
                        .filter(proposal -> isPrice(proposal, part) && isOf(proposal, cart))
                        .min(Proposal.BY_RANK);
        return made.stream()
                .filter(
                        proposal ->
                                !isPrice(proposal, part)
                                        || price.filter(proposal::equals).isPresent())
                .map(proposal -> reached(proposal, part))
                .toList();
    }

    private static boolean isPrice(Proposal proposal, Participation part) {
        return proposal.promotion().equals(part.promotion())
                && proposal.offer().effect() instanceof UnitPrice;
    }

    private static boolean isOf(Proposal proposal, Cart cart) {
        return cart.lines().stream().anyMatch(line -> isOf(proposal.offer().target(), line));
    }

    private static boolean isOf(Target target, Line line) {
        return switch (target) {
            case Target.Lines(var where) -> where.matches(line);
            case Target.TheseLines(var ids) -> ids.contains(line.id());
            case Target.Units(_, _, var where) -> where.matches(line);
            case Target.ShippingFees _ -> false;
        };
    }

    /** The offer of a bargain says its floor. */
    private static Proposal reached(Proposal proposal, Participation part) {
        if (!proposal.promotion().equals(part.promotion())) {
            return proposal;
        }
        Proposal one = proposal.ofOne();
        return proposal.offer().effect() instanceof UnitPrice(long floor)
                ? one.with(new UnitPrice(Math.max(floor, part.amount())))
                : one;
    }
}
