package io.huisuan.ledger.referral;

import io.huisuan.promotion.Grant.Receiver;

import java.util.List;

/**
 * A reward that the rules propose for a milestone.
 *
 * @param side who gets it
 * @param level 1 for the inviter, 2 for the inviter's inviter; 1 for the invitee
 * @param milestone what the invitee has reached: 1 to 32 small letters, digits and dashes
 * @param prize JSON text, up to 4,000 characters; all that this side gets for it
 * @param value of the prize, minor units of the terms' currency, ≥ 0
 * @param risk how suspicious the invitee is now, 0 to 100
 * @param reasons for that
 */
public record Earning(
        Receiver side,
        int level,
        String milestone,
        String prize,
        long value,
        int risk,
        List<String> reasons) {

    /** What the customer reaches by being bound. */
    public static final String REGISTER = "register";

    /** What the customer reaches by paying for the first time. */
    public static final String FIRST_ORDER = "first-order";

    public Earning {
        reasons = List.copyOf(reasons);
        require(level == 1 || (level == 2 && side == Receiver.INVITER), "level");
        require(milestone.matches("[a-z0-9-]{1,32}"), "milestone");
        require(!prize.isEmpty() && prize.length() <= 4_000, "prize");
        require(value >= 0, "value");
        require(risk >= 0 && risk <= Arrival.MOST_RISK, "risk");
    }

    /** One of nobody suspicious. */
    public static Earning of(Receiver side, int level, String milestone, String prize, long value) {
        return new Earning(side, level, milestone, prize, value, 0, List.of());
    }

    /**
     * What the customer reaches by paying so often.
     *
     * @param number of the order among those that were paid, from 1
     */
    public static String ofOrder(int number) {
        return number == 1 ? FIRST_ORDER : "order-" + number;
    }

    private static void require(boolean fits, String component) {
        if (!fits) {
            throw new IllegalArgumentException("a reward's " + component + " does not fit");
        }
    }
}
