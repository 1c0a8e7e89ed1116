package io.huisuan.ledger.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a campaign may give.
 *
 * @param id 1 to 20 lower-case letters, digits and {@code -}
 * @param number tells it from all budgets of all campaigns
 * @param currency of what it counts; empty unless that is money
 * @param zone in which its periods begin
 * @param version from 1; grows with each change
 */
public record Budget(
        String campaign,
        String id,
        int number,
        Counts counts,
        String currency,
        Every every,
        ZoneId zone,
        Split split,
        Terms terms,
        int version) {

    /** So much of an even budget may be given in advance. */
    private static final Duration BURST = Duration.ofHours(1);

    /** The period that an instant is in; of a budget that never begins anew, all its time. */
    public Period period(Instant at) {
        return every == Every.NONE
                ? new Period(Period.ALWAYS.name(), terms.from(), terms.until())
                : every.at(at, zone);
    }

    /**
     * What may have been given of it at that instant, for each value that it is split by: all of it
     * or, when it is spent evenly, its share of the time and of one hour more.
     */
    public long bound(Instant at) {
        return terms.isEven()
                ? Pace.share(terms.amount(), period(at), at.plus(BURST))
                : terms.amount();
    }

    /** What a whole hour's share of it is. */
    long burst(Period period) {
        return period.from() == null
                ? 0
                : Pace.share(terms.amount(), period, period.from().plus(BURST));
    }
}
