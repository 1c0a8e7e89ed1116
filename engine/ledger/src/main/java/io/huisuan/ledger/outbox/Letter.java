package io.huisuan.ledger.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An event on its way.
 *
 * @param attempts to deliver it, the current one included
 * @param nextAt when it is tried next, if it is not delivered
 * @param failure what went wrong the last time
 */
public record Letter(
        String id,
        String aggregate,
        String type,
        Instant at,
        String payload,
        State state,
        int attempts,
        Instant nextAt,
        @Nullable Instant sentAt,
        @Nullable String failure) {

    /** What became of it. */
    public enum State {
        PENDING,
        SENT,
        /** Given up; a person may send it again. */
        DEAD
    }

    public Event event() {
        return new Event(id, aggregate, type, at, payload);
    }
}
