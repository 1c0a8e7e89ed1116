package io.huisuan.ledger.hold;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What was written down of a step. Entries are only ever added.
 *
 * @param number 1 but for refunds, which are counted
 * @param after where the hold was then
 * @param request {@link Request#id} that asked for it; null when nobody did
 * @param hash of that request
 * @param movements one per resource, in the order of locks
 */
public record Entry(
        String hold,
        Step step,
        int number,
        State after,
        Instant at,
        @Nullable String request,
        @Nullable String hash,
        List<Movement> movements) {

    public Entry {
        movements = List.copyOf(movements);
    }
}
