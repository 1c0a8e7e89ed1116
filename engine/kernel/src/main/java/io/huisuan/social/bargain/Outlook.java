package io.huisuan.social.bargain;

import java.util.List;
import java.util.OptionalInt;

/**
 * How bargains of a promotion would go, by trying many.
 *
 * @param median so many helpers bring half of them to the floor; empty when they don't
 * @param ninety so many bring nine of ten
 * @param never basis points of them that no thousand helpers bring there
 * @param curve the prices after 0, 1, 2 … helpers, until nine of ten have reached the floor
 */
public record Outlook(OptionalInt median, OptionalInt ninety, int never, List<Point> curve) {

    public Outlook {
        curve = List.copyOf(curve);
    }

    /**
     * Prices after so many helpers, minor units.
     *
     * @param median half of the bargains have come to it, or lower
     * @param ninety nine of ten have
     */
    public record Point(int helpers, long median, long ninety) {}

    /** Whether nine of ten reach the floor with so many helpers. */
    public boolean reaches(int helpers) {
        return ninety.isPresent() && ninety.getAsInt() <= helpers;
    }
}
