package io.huisuan.ledger.bargain;

import io.huisuan.ledger.key.KeyedHash;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How often a customer may do something with a promotion's bargains.
 *
 * @param period in which it counts: a business day, or a name for all of time
 */
record Quota(String promotion, KeyedHash customer, String period, int most) {

    static Quota starts(Opening opening, KeyedHash owner) {
        return new Quota(opening.promotion(), owner, "starts", opening.terms().startsPerCustomer());
    }

    static Quota helps(Begun in, KeyedHash helper, Instant at) {
        return new Quota(
                in.promotion(), helper, day(at, in.zone()), in.bargain().terms().helpsPerDay());
    }

    private static String day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    /** From now on to the transaction's end nobody else counts it. */
    void lock(QuotaMapper quotas) {
        quotas.lock(promotion, customer, period);
    }

    boolean isUsedUp(QuotaMapper quotas) {
        return quotas.used(promotion, customer, period) >= most;
    }

    /** {@code false} when it is used up. */
    boolean take(QuotaMapper quotas) {
        return quotas.take(promotion, customer, period, most) == 1;
    }
}
