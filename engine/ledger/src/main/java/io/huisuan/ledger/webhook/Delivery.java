package io.huisuan.ledger.webhook;

import io.huisuan.ledger.outbox.Event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An event on its way to an endpoint.
 *
 * @param seq names it at its endpoint; younger events have larger ones
 * @param attempts since it was last sent on its way, the current one included
 * @param tries of all times
 * @param nextAt when it is tried next, if it is pending
 * @param sentAt when it has arrived for the last time
 */
public record Delivery(
        String endpoint,
        long seq,
        Event event,
        State state,
        int attempts,
        int tries,
        Instant nextAt,
        @Nullable Instant sentAt) {

    /** What became of it. */
    public enum State {
        PENDING,
        SENT,
        /** Given up; a person may send it again. */
        DEAD
    }
}
