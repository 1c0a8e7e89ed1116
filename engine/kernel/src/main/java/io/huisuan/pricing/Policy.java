package io.huisuan.pricing;

import io.huisuan.money.Rounding;

/**
 * The house rules of pricing, as data: the same cart legitimately costs 23.34 or 23.36.
 *
 * @param target whether the discounted price or the discount is rounded
 * @param percentBase whether percentages are of the running amount or of the list amount
 * @param minimumPayable the least that the goods cost after promotions, minor units, ≥ 0
 */
public record Policy(
        Rounding rounding,
        RoundTarget target,
        Combination combination,
        PercentBase percentBase,
        long minimumPayable) {

    public static final Policy DEFAULT =
            new Policy(
                    Rounding.HALF_UP,
                    RoundTarget.PRICE,
                    Combination.STAGEWISE,
                    PercentBase.RUNNING,
                    0);

    public enum RoundTarget {
        PRICE,
        DISCOUNT
    }

    /** How far ahead rivals look. */
    public enum Combination {
        /** Each stage is settled before the next. */
        STAGEWISE
    }

    public enum PercentBase {
        RUNNING,
        ORIGINAL
    }
}
