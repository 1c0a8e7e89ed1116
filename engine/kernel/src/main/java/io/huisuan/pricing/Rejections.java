package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Extra.Beside;
import io.huisuan.pricing.Extra.CodeRefused;
import io.huisuan.pricing.Hearing.Heard;
import io.huisuan.pricing.Hearing.Refused;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.CodeRejected;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Remark.RejectCode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which of the entered codes do not count. It is settled on the cart as it came, before anything is
 * priced, so that no promotion that rests on such a code ever takes part.
 */
final class Rejections {

    private final Cart cart;
    private final Map<String, CodeRefused> byCode = new TreeMap<>();
    private final Map<Proposal, Outcome> outcomes = new HashMap<>();

    /** The cart with the codes that count. */
    private final Cart counting;

    /**
     * Settles which codes count.
     *
     * @param proposals in order; who speaks of a code first is named
     */
    Rejections(Cart cart, Collection<Proposal> proposals, Policy policy) {
        this.cart = cart;
        for (Proposal proposal : proposals) {
            if (proposal.offer().effect() instanceof RejectCode) {
                outcomes.put(proposal, reject(proposal, policy));
            }
        }
        this.counting = without(byCode.keySet());
    }

    private Cart without(Set<String> codes) {
        var left = new HashSet<>(cart.codes());
        return left.removeAll(codes) ? cart.withCodes(left) : cart;
    }

    private Outcome reject(Proposal proposal, Policy policy) {
        return switch (Hearing.of(new Running(cart, policy), new Candidate(proposal, Trail.NONE))) {
            case Refused(Outcome why) -> why;
            case Heard(Bid bid) -> {
                for (Extra extra : bid.cuts().extras()) {
                    if (extra instanceof CodeRefused refused) {
                        byCode.putIfAbsent(refused.code(), refused);
                    }
                }
                yield new Applied(proposal, 0, List.of(), List.of());
            }
        };
    }

    /** What becomes of a proposal that rejects a code, or rests on one that is rejected. */
    Optional<Outcome> of(Proposal proposal) {
        if (proposal.offer().effect() instanceof RejectCode) {
            return Optional.ofNullable(outcomes.get(proposal));
        }
        if (byCode.isEmpty() || proposal.entitled().holds(counting)) {
            return Optional.empty();
        }
        return byCode.values().stream()
                .filter(refused -> restsOn(refused.code(), proposal))
                .findFirst()
                .or(() -> byCode.values().stream().findFirst())
                .map(refused -> rejected(proposal, refused));
    }

    private boolean restsOn(String code, Proposal proposal) {
        return !proposal.entitled().holds(without(Set.of(code)));
    }

    private static Outcome rejected(Proposal proposal, CodeRefused refused) {
        return new CodeRejected(proposal, refused.code(), refused.promotion(), refused.reason());
    }

    /** The quote, and which codes don't count. */
    Quote in(Quote quote) {
        var extras = new ArrayList<Beside>(byCode.values());
        extras.addAll(quote.extras());
        return new Quote(
                quote.currency(),
                quote.lines(),
                quote.shipping(),
                quote.gifts(),
                extras,
                quote.outcomes(),
                quote.optimality(),
                quote.tax());
    }
}
