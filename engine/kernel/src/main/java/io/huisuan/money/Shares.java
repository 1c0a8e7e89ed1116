package io.huisuan.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Splits an amount so that the parts add up to it exactly.
 *
 * <p>Largest remainder: part i is {@code ⌊amount · weight_i / Σ weights⌋}; the units still missing
 * go to the largest remainders, ties to the lowest index. Callers order by lineId, so ties go by
 * lineId.
 */
public final class Shares {

    private Shares() {}

    /**
     * Splits by weight.
     *
     * @param amount ≥ 0
     * @param weights each ≥ 0; when all are 0 nobody gets anything
     * @return one part for each weight; they sum to {@code amount} unless all weights are 0
     */
    public static long[] of(long amount, long... weights) {
        long total = Arrays.stream(weights).reduce(0, Math::addExact);
        long[] parts = new long[weights.length];
        if (total == 0 || amount == 0) {
            return parts;
        }
        long[] rests = new long[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = quotient(amount, weights[i], total, rests, i);
            given += parts[i];
        }
        handOut(amount - given, parts, rests);
        return parts;
    }

    private static long quotient(long amount, long weight, long total, long[] rests, int i) {
        if (Math.multiplyHigh(amount, weight) == 0 && amount * weight >= 0) {
            rests[i] = amount * weight % total;
            return amount * weight / total;
        }
        BigInteger[] exact =
                BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(BigInteger.valueOf(total));
        rests[i] = exact[1].longValueExact();
        return exact[0].longValueExact();
    }

    /** INVARIANT: fewer units are left than there are non-zero remainders. */
    private static void handOut(long left, long[] parts, long[] rests) {
        if (left == 0) {
            return;
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -rests[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
    }
}
