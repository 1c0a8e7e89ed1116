package io.huisuan.ledger.budget;

import io.huisuan.ledger.hold.Resource;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What of a budget may change while it runs.
 *
 * @param amount in each period for each value, 0 to 10^15; money in minor units
 * @param overdraft how much more may be honoured for orders that were paid too late, 0 to 10^15
 * @param isPartial whether an order gets what is left when it is short; else it gets nothing
 * @param stopsCampaign whether the campaign stops when all of it is used
 * @param isEven whether no more than its share of the time may be given at any instant
 * @param from since when it is spent, inclusive; for a budget that does not begin anew
 * @param until until when, exclusive
 */
public record Terms(
        long amount,
        long overdraft,
        boolean isPartial,
        boolean stopsCampaign,
        boolean isEven,
        @Nullable Instant from,
        @Nullable Instant until) {

    public Terms {
        require(amount >= 0 && amount <= Resource.MOST, "amount");
        require(overdraft >= 0 && overdraft <= Resource.MOST, "overdraft");
        require(from == null || until == null || from.isBefore(until), "time");
    }

    private static void require(boolean fits, String component) {
        if (!fits) {
            throw new IllegalArgumentException("a budget's " + component + " is out of range");
        }
    }
}
