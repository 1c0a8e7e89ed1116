package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

/**
 * A coupon of a reward.
 *
 * @param number among those of the reward, from 0
 * @param template what kind of coupon
 * @param coupon the receiver's; null until it was given
 * @param why it was not given or not taken back; null when it was
 * @param receiver who gets it
 * @param campaign of the reward
 */
public record RewardCoupon(
        String reward,
        int number,
        String template,
        State state,
        @Nullable String coupon,
        @Nullable String why,
        KeyedHash receiver,
        KeyedHash invitee,
        String campaign) {

    /** Where it is. The names are stable. */
    public enum State {
        /** For its reward. */
        WAITING,
        /** Its reward was granted; it is given at once. */
        DUE,
        GIVEN,
        /** There are no such coupons any more. */
        FAILED,
        /** Its reward was cancelled or taken back before it was given. */
        DROPPED,
        /** Its reward was taken back, and so is it at once. */
        TAKE_BACK,
        REVOKED,
        /** Its reward was taken back, but an order has used it before. */
        KEPT
    }
}
