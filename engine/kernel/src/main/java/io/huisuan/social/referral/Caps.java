package io.huisuan.social.referral;

import io.huisuan.promotion.Play;

import java.util.Optional;

/**
 * How many rewards an inviter gets.
 *
 * @param perDay in a business day, ≥ 1
 * @param perMonth in a calendar month, ≥ 1
 */
public record Caps(long perDay, long perMonth) {

    public Caps {
        if (perDay < 1 || perMonth < 1) {
            throw new IllegalArgumentException("caps are 1 or more");
        }
    }

    public static Caps of(Play.Referral play) {
        return new Caps(play.perDay(), play.perMonth());
    }

    /**
     * Why there is not one more, the longer time first.
     *
     * @param today granted in this business day
     * @param thisMonth granted in the month of that day
     */
    public Optional<Why> reached(long today, long thisMonth) {
        if (thisMonth >= perMonth) {
            return Optional.of(Why.CAP_MONTH);
        }
        return today >= perDay ? Optional.of(Why.CAP_DAY) : Optional.empty();
    }
}
