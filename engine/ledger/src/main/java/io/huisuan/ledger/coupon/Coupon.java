package io.huisuan.ledger.coupon;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A customer's coupon.
 *
 * @param id 32 hexadecimal digits
 * @param at when the customer got it
 * @param validFrom inclusive
 * @param validUntil exclusive; null for ever
 * @param stopped nobody may use coupons of its template
 */
public record Coupon(
        String id,
        String template,
        Source source,
        Instant at,
        Instant validFrom,
        @Nullable Instant validUntil,
        boolean stopped,
        State state) {

    /** How the customer came by it. */
    public enum Source {
        /** By taking one. */
        CLAIM("coupon.claimed"),
        /** By somebody's gift. */
        GRANT("coupon.granted"),
        /** By a code that can be used once. */
        CODE("coupon.redeemed");

        private final String event;

        Source(String event) {
            this.event = event;
        }

        /** What others are told. */
        String event() {
            return event;
        }
    }

    /** Where it is. */
    public enum State {
        AVAILABLE,
        /** An order has it that is not paid yet. */
        LOCKED,
        USED,
        EXPIRED,
        REVOKED,
        /** Its time has not come. */
        NOT_YET
    }
}
