package io.huisuan.ledger.bargain;

import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

/**
 * A coupon for the owner of a won bargain of which nothing is left to buy.
 *
 * @param template what kind of coupon
 * @param coupon the owner's; null until it was given
 * @param why it was not given; null when it was
 */
public record Compensation(
        String bargain,
        String promotion,
        String campaign,
        KeyedHash owner,
        String template,
        State state,
        @Nullable String coupon,
        @Nullable String why) {

    /** Where it is. The names are stable. */
    public enum State {
        /** It is given at once. */
        DUE,
        GIVEN,
        /** There are no such coupons any more. */
        FAILED,
        /** The owner could have bought, and has not. */
        NONE
    }
}
