package io.huisuan.ledger;

import io.huisuan.store.Bounds;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which decisions are asked for; what is null is not asked.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record DecisionFilter(
        @Nullable String cartId,
        @Nullable Long releaseNumber,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final DecisionFilter ALL = new DecisionFilter(null, null, null, null);

    public DecisionFilter {
        if (cartId != null) {
            cartId = Bounds.text(cartId, 64, "/cart");
        }
    }
}
