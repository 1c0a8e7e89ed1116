package io.huisuan.ledger.webhook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How one attempt went.
 *
 * @param number from 1, of all times
 * @param status what the receiver answered; null when it did not
 * @param failure why it has not arrived; null when it has
 * @param millis how long it took
 */
public record Attempt(
        int number, Instant at, @Nullable Integer status, @Nullable String failure, long millis) {}
