package io.huisuan.pricing;

import io.huisuan.money.Rounding;

/** Whether prices include their tax. Promotions work on prices as they are given, either way. */
public enum Tax {
    /** It is a part of the price: {@code price · rate ÷ (1 + rate)}. */
    INCLUDED,
    /** It comes on top: {@code price · rate}. */
    EXCLUDED;

    /** A rate of 100 %, in basis points. */
    private static final int WHOLE = 10_000;

    /**
     * The tax of an amount, rounded once.
     *
     * @param amount minor units, ≥ 0
     * @param rate in basis points, ≥ 0
     */
    public long of(long amount, int rate, Rounding rounding) {
        return switch (this) {
            case INCLUDED -> rounding.share(amount, rate, WHOLE + rate);
            case EXCLUDED -> rounding.share(amount, rate, WHOLE);
        };
    }

    /** What of a tax is paid beside the price. */
    public long onTop(long tax) {
        return switch (this) {
            case INCLUDED -> 0;
            case EXCLUDED -> tax;
        };
    }
}
