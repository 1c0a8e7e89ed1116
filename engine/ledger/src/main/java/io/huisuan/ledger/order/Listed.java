package io.huisuan.ledger.order;

import io.huisuan.ledger.hold.Session;
import io.huisuan.ledger.hold.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A reservation in a list of orders.
 *
 * @param seq names its place; younger ones have larger ones
 * @param returned whether something has come back
 * @param total what was to be paid, in minor units; null when its decision is not kept
 */
public record Listed(
        long seq,
        String hold,
        String client,
        String order,
        State state,
        boolean returned,
        Instant at,
        Instant expiresAt,
        @Nullable UUID decision,
        @Nullable Long total,
        @Nullable String currency) {

    /** As checkout knows it. */
    public Session session() {
        return switch (state) {
            case HELD -> Session.RESERVED;
            case COMMITTED -> returned ? Session.PARTIALLY_RETURNED : Session.PAID;
            case RELEASED, REFUNDED -> Session.CANCELLED;
            case EXPIRED -> Session.OPEN;
        };
    }
}
