package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An order of somebody who was brought.
 *
 * @param amount to be paid for it, minor units
 * @param refunded of that
 * @param number among the invitee's orders that were paid, from 1; null while it is not paid
 */
record InviteeOrder(
        String hold,
        KeyedHash invitee,
        String promotion,
        long amount,
        long refunded,
        @Nullable Integer number,
        State state,
        @Nullable Instant paidAt,
        @Nullable Instant receivedAt) {

    enum State {
        PLACED,
        PAID,
        /** Paid, and nothing is left of it. */
        RETURNED,
        /** Before it was paid. */
        CANCELLED
    }

    long net() {
        return amount - refunded;
    }

    boolean isReturned() {
        return state == State.RETURNED;
    }
}
