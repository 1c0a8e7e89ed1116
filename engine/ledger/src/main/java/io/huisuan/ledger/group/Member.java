package io.huisuan.ledger.group;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A customer's place in a group, by the newest order.
 *
 * @param group its id
 * @param order the shop's, of {@code client}
 * @param units of the goods that are bought together
 * @param paidEach what a unit of them costs, minor units
 */
public record Member(
        String group,
        String client,
        String order,
        long units,
        long paidEach,
        State state,
        Instant joinedAt,
        @Nullable Instant paidAt) {

    /** Where a member is. */
    public enum State {
        HELD,
        PAID,
        LEFT,
        /** The group has failed; the money is on its way back. */
        REFUNDING,
        REFUNDED
    }
}
