package io.huisuan.ledger.bargain;

import io.huisuan.social.bargain.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/** A bargain's state as it is stored and looked for. */
public enum Phase {
    OPEN,
    SUCCESS,
    ORDERED,
    FINISHED,
    FAILED,
    EXPIRED;

    public static Phase of(State state) {
        return switch (state) {
            case State.Open _ -> OPEN;
            case State.Success _ -> SUCCESS;
            case State.Ordered _ -> ORDERED;
            case State.Finished _ -> FINISHED;
            case State.Failed _ -> FAILED;
            case State.Expired _ -> EXPIRED;
        };
    }

    /** Until when it stays so at most, or, when an order has it, can be bought again. */
    static @Nullable Instant until(State state) {
        return switch (state) {
            case State.Open(Instant until) -> until;
            case State.Success(Instant buyBefore) -> buyBefore;
            case State.Ordered(Instant buyBefore) -> buyBefore;
            case State.Finished _, State.Failed _, State.Expired _ -> null;
        };
    }

    State until(@Nullable Instant until) {
        return switch (this) {
            case OPEN -> new State.Open(Objects.requireNonNull(until));
            case SUCCESS -> new State.Success(Objects.requireNonNull(until));
            case ORDERED -> new State.Ordered(Objects.requireNonNull(until));
            case FINISHED -> new State.Finished();
            case FAILED -> new State.Failed();
            case EXPIRED -> new State.Expired();
        };
    }
}
