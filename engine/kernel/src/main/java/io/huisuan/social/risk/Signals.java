package io.huisuan.social.risk;

import java.time.Duration;
import java.util.Optional;

/**
 * What was counted of a customer, oneself never counted. All are 0 or more.
 *
 * @param onDevice other customers on the same device in 24 hours
 * @param onPayer other customers who paid from the same account in 24 hours
 * @param atAddress other customers at the same address in 24 hours
 * @param age of the account; none when the shop has not told
 * @param helpsInHour how often the customer has helped in this hour
 * @param groupsInDay how many groups the customer has opened on this day
 * @param swaps how often the other one of this help has helped the customer before; 0 when it is no
 *     help
 * @param told how suspicious the shop says that the customer is, 0 to 100
 */
public record Signals(
        long onDevice,
        long onPayer,
        long atAddress,
        Optional<Duration> age,
        long helpsInHour,
        long groupsInDay,
        long swaps,
        int told) {

    /** Nothing is known of the customer. */
    public static final Signals NOTHING = new Signals(0, 0, 0, Optional.empty(), 0, 0, 0, 0);

    public Signals {
        boolean isCount =
                onDevice >= 0
                        && onPayer >= 0
                        && atAddress >= 0
                        && helpsInHour >= 0
                        && groupsInDay >= 0
                        && swaps >= 0
                        && told >= 0
                        && told <= Risk.MOST;
        if (!isCount) {
            throw new IllegalArgumentException("counts are 0 or more, what is told 0 to 100");
        }
    }
}
