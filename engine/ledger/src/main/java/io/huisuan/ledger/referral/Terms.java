package io.huisuan.ledger.referral;

import io.huisuan.promotion.Play;

import java.time.ZoneId;
import java.util.Currency;

/**
 * Under which terms customers bring others: a promotion as a release has it.
 *
 * @param promotion up to 64 characters
 * @param campaign whose promotion it is
 * @param release its digest
 * @param currency of the values of rewards
 * @param zone where days and months begin
 * @param heldFrom from which risk on a person looks before a reward is given, 1 to 101, which is
 *     never
 */
public record Terms(
        String promotion,
        String campaign,
        String release,
        Currency currency,
        ZoneId zone,
        Play.Referral play,
        int heldFrom) {

    /** From which risk on a person looks, unless somebody said otherwise. */
    public static final int HELD_FROM = 60;

    public Terms {
        if (heldFrom < 1 || heldFrom > 101) {
            throw new IllegalArgumentException("heldFrom is 1 to 101: " + heldFrom);
        }
    }

    boolean isSuspicious(int risk) {
        return risk >= heldFrom;
    }
}
