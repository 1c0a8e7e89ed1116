package io.huisuan.social.bargain;

import io.huisuan.promotion.Play;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Why so many helpers cannot reach the floor exactly. They can when {@code N·m ≤ P − F ≤ N·M}.
 *
 * @param helpers N
 * @param cut m or M, minor units
 * @param range P − F, minor units
 */
public record Infeasible(Side side, int helpers, long cut, long range) {

    /** On which side of the range they end. */
    public enum Side {
        /** Even the least cuts are too much. */
        TOO_MUCH,
        /** Even the most are not enough. */
        TOO_LITTLE
    }

    /** What is in the way; nothing when the floor can be reached exactly, or cuts are weighted. */
    public static Optional<Infeasible> of(Play.Bargain terms) {
        return switch (terms.cuts()) {
            case Play.FixedHelpers fixed -> of(fixed, terms.range());
            case Play.Weighted _ -> Optional.empty();
        };
    }

    // Divided rather than multiplied: quotients don't overflow.
    private static Optional<Infeasible> of(Play.FixedHelpers cuts, long range) {
        int helpers = cuts.helpers();
        if (cuts.least() > range / helpers) {
            return Optional.of(new Infeasible(Side.TOO_MUCH, helpers, cuts.least(), range));
        }
        return cuts.most() < Math.ceilDiv(range, helpers)
                ? Optional.of(new Infeasible(Side.TOO_LITTLE, helpers, cuts.most(), range))
                : Optional.empty();
    }

    /** With the numbers, like {@code N·m = 11000 > 10000}. */
    public String formula() {
        BigInteger all = BigInteger.valueOf(cut).multiply(BigInteger.valueOf(helpers));
        return switch (side) {
            case TOO_MUCH -> "N·m = " + all + " > " + range;
            case TOO_LITTLE -> "N·M = " + all + " < " + range;
        };
    }
}
