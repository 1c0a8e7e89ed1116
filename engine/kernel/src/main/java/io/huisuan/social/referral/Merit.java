package io.huisuan.social.referral;

import java.util.Optional;

/**
 * What a reward is judged by.
 *
 * @param missing what its order lacks, see {@link #lacking}; none for what no order earned
 * @param capped why the receiver gets no more for now
 * @param isSuspicious whether a person should look first
 */
public record Merit(Optional<Why> missing, Optional<Why> capped, boolean isSuspicious) {

    /**
     * Why an order is not worth a reward, if so.
     *
     * @param net what is left paid for it, minor units
     * @param leastNet what has to be left, minor units
     * @param isAllReturned whether nothing is left of it
     */
    public static Optional<Why> lacking(long net, long leastNet, boolean isAllReturned) {
        if (isAllReturned) {
            return Optional.of(Why.RETURNED);
        }
        return net < leastNet ? Optional.of(Why.BELOW_MINIMUM) : Optional.empty();
    }

    /** What becomes of the reward if nobody is suspicious. */
    Reward judged() {
        return missing.or(() -> capped)
                .<Reward>map(Reward.Cancelled::new)
                .orElseGet(Reward.Granted::new);
    }
}
