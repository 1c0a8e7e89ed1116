package io.huisuan.money;

import java.math.BigInteger;

/** Which way a fraction of a minor unit goes. The policy says which; see RATIONALE.md. */
public enum Rounding {
    HALF_UP,
    HALF_EVEN,
    DOWN,
    UP;

    /**
     * {@code round(amount · numerator / denominator)}, exact also where the product overflows.
     *
     * @param amount ≥ 0
     * @param numerator ≥ 0
     * @param denominator > 0
     * @throws ArithmeticException when the result does not fit
     */
    public long share(long amount, long numerator, long denominator) {
        if (Math.multiplyHigh(amount, numerator) == 0 && amount * numerator >= 0) {
            return divide(amount * numerator, denominator);
        }
        BigInteger[] parts =
                BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(numerator))
                        .divideAndRemainder(BigInteger.valueOf(denominator));
        long whole = parts[0].longValueExact();
        return goesUp(whole, parts[1].longValueExact(), denominator)
                ? Math.addExact(whole, 1)
                : whole;
    }

    private long divide(long dividend, long divisor) {
        long whole = dividend / divisor;
        return goesUp(whole, dividend % divisor, divisor) ? whole + 1 : whole;
    }

    private boolean goesUp(long whole, long rest, long divisor) {
        return switch (this) {
            case UP -> rest > 0;
            case HALF_UP -> rest >= divisor - rest;
            case HALF_EVEN -> rest > divisor - rest || (rest == divisor - rest && (whole & 1) == 1);
            case DOWN -> false;
        };
    }
}
