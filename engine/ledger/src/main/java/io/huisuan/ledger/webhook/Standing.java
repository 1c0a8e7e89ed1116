package io.huisuan.ledger.webhook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How things stand with an endpoint.
 *
 * @param waiting events that are on their way
 * @param failing those of them that have failed before
 * @param dead events that were given up
 * @param oldest when the oldest of those that wait happened
 */
public record Standing(
        String endpoint, long waiting, long failing, long dead, @Nullable Instant oldest) {

    static Standing calm(String endpoint) {
        return new Standing(endpoint, 0, 0, 0, null);
    }
}
