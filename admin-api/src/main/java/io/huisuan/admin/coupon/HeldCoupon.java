package io.huisuan.admin.coupon;

import io.huisuan.ledger.coupon.Coupon;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A coupon that a customer has; whose it is can't be told from it.
 *
 * @param id 32 hexadecimal digits
 * @param at when the customer got it
 * @param validUntil exclusive; absent for ever
 * @param stopped nobody may use coupons of its template
 */
record HeldCoupon(
        String id,
        String template,
        String campaign,
        Coupon.Source source,
        Instant at,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant revokedAt,
        boolean stopped,
        Coupon.State state) {

    /**
     * An order that has a coupon.
     *
     * @param coupon its resource in the ledger
     * @param hold names its reservation
     * @param client whose order it is
     */
    record Use(String coupon, String hold, String client, String orderId) {}
}
