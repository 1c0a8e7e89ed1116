package io.huisuan.ledger.coupon;

import io.huisuan.ledger.code.CostShare;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A code or coupon that somebody brings.
 *
 * @param name the code's keyed hash in hexadecimal, or the coupon's id
 * @param coupon whether it is a coupon, else a code
 * @param campaign of the template
 * @param uses how often it may be used
 * @param owner whose it is; null when it is anybody's
 * @param stopped its template or batch is
 * @param validFrom inclusive; null for at once
 * @param validUntil exclusive; null for ever
 * @param usesPerCustomer of all codes and coupons of the template; null for any number
 * @param held uses that wait to be paid
 * @param used uses that were paid
 * @param byCustomer uses of the template by the customer who brings it, paid or waiting
 * @param costShare who bears what it takes off
 */
public record Brought(
        String name,
        boolean coupon,
        String template,
        String campaign,
        long uses,
        @Nullable KeyedHash owner,
        boolean stopped,
        boolean revoked,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Integer usesPerCustomer,
        long held,
        long used,
        long byCustomer,
        CostShare costShare) {

    /**
     * Whether it may be used.
     *
     * @param customer who brings it; null when nobody knows
     */
    public Standing standing(@Nullable KeyedHash customer, Instant now) {
        if (owner != null && !owner.equals(customer)) {
            return Standing.FOREIGN;
        }
        if (revoked) {
            return Standing.REVOKED;
        }
        if (stopped) {
            return Standing.STOPPED;
        }
        if (held + used >= uses) {
            return held == 0 ? Standing.USED : Standing.LOCKED;
        }
        if (validUntil != null && !now.isBefore(validUntil)) {
            return Standing.EXPIRED;
        }
        if (validFrom != null && now.isBefore(validFrom)) {
            return Standing.NOT_YET;
        }
        if (usesPerCustomer != null && customer == null) {
            return Standing.CUSTOMER_UNKNOWN;
        }
        return usesPerCustomer != null && byCustomer >= usesPerCustomer
                ? Standing.PER_CUSTOMER_LIMIT
                : Standing.USABLE;
    }

    /** What an order takes that uses it. */
    public ResourceId resource() {
        return coupon ? CouponNames.coupon(name) : new ResourceId(Kind.CODE, name);
    }
}
