package io.huisuan.promotion;

/**
 * What the target must amount to before the effect applies. The kernel tests it, because only the
 * kernel knows what other promotions left.
 *
 * @param atLeast minor units or units, by {@code measure}
 * @param of the goods that count; shipping never does
 */
public record Threshold(Measure measure, Basis basis, long atLeast, Target of) {

    public Threshold {
        if (atLeast < 0) {
            throw new IllegalArgumentException("atLeast is 0 or more, not " + atLeast);
        }
    }

    public enum Measure {
        AMOUNT,
        COUNT
    }

    /** Which amounts count. */
    public enum Basis {
        /** Unit prices before any promotion. */
        LIST,
        /** What the ITEM stage left. */
        AFTER_ITEM,
        /** What all earlier effects left. */
        RUNNING
    }
}
