package io.huisuan.ledger.code;

import io.huisuan.ledger.hold.State;

import java.time.Instant;
import java.util.List;

/**
 * What the ledger knows of a code that somebody asks about.
 *
 * @param last4 its last symbols
 * @param owned it belongs to a customer
 * @param held how many uses wait to be paid
 * @param used how many were paid
 * @param uses the newest orders that it was reserved for, at most 20
 */
public record Sought(
        String last4, Batch batch, boolean owned, long held, long used, List<Use> uses) {

    /**
     * An order that a code was reserved for.
     *
     * @param client the API client whose order it is
     */
    public record Use(String client, String orderId, State state, Instant at) {}
}
