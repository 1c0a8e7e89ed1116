package io.huisuan.ledger.referral;

import io.huisuan.promotion.Grant.Receiver;

import java.util.List;

/**
 * A reward that the rules propose for a milestone.
 *
 * @param side who gets it, the inviter or the invitee
 * @param level 1 for the inviter, 2 for the inviter's inviter; 1 for the invitee
 * @param milestone what the invitee has reached: 1 to 32 small letters, digits and dashes
 * @param prize JSON text, up to 4,000 characters; all that this side gets for it
 * @param value of the prize, minor units of the terms' currency, ≥ 0
 * @param risk how suspicious the invitee is now, 0 to 100
 * @param reasons for that
 * @param money of the prize, which money budgets count: minor units, 0 to {@code value}
 * @param coupons of the prize: templates, up to 20
 * @param takesBudget whether it has to be paid by its campaign's budgets before it is given
 */
public record Earning(
        Receiver side,
        int level,
        String milestone,
        String prize,
        long value,
        int risk,
        List<String> reasons,
        long money,
        List<String> coupons,
        boolean takesBudget) {

    /** The most coupons of one reward. */
    public static final int MOST_COUPONS = 20;

    /** What the customer reaches by being bound. */
    public static final String REGISTER = "register";

    /** What the customer reaches by paying for the first time. */
    public static final String FIRST_ORDER = "first-order";

    public Earning {
        reasons = List.copyOf(reasons);
        coupons = List.copyOf(coupons);
        require(side != Receiver.SECOND_INVITER, "side");
        require(level == 1 || (level == 2 && side == Receiver.INVITER), "level");
        require(milestone.matches("[a-z0-9-]{1,32}"), "milestone");
        require(!prize.isEmpty() && prize.length() <= 4_000, "prize");
        require(value >= 0, "value");
        require(risk >= 0 && risk <= Arrival.MOST_RISK, "risk");
        require(money >= 0 && money <= value, "money");
        require(coupons.size() <= MOST_COUPONS, "coupons");
    }

    /** One of nobody suspicious. */
    public static Earning of(Receiver side, int level, String milestone, String prize, long value) {
        return new Earning(side, level, milestone, prize, value, 0, List.of(), 0, List.of(), false);
    }

    /** The same of an invitee who is so suspicious. */
    public Earning suspected(int how, List<String> why) {
        return new Earning(
                side, level, milestone, prize, value, how, why, money, coupons, takesBudget);
    }

    /** The same, with so much money and these coupons in it. */
    public Earning giving(long cash, List<String> templates) {
        return new Earning(
                side, level, milestone, prize, value, risk, reasons, cash, templates, takesBudget);
    }

    /** The same, to be paid by the campaign's budgets. */
    public Earning fromBudget() {
        return new Earning(
                side, level, milestone, prize, value, risk, reasons, money, coupons, true);
    }

    /**
     * What the customer reaches by paying so often; by being bound, when it is no order.
     *
     * @param number of the order among those that were paid, from 1; 0 for none
     */
    public static String ofOrder(int number) {
        return switch (number) {
            case 0 -> REGISTER;
            case 1 -> FIRST_ORDER;
            default -> "order-" + number;
        };
    }

    private static void require(boolean fits, String component) {
        if (!fits) {
            throw new IllegalArgumentException("a reward's " + component + " does not fit");
        }
    }
}
