package io.huisuan.money;

import java.util.Arrays;

/**
 * Splits an amount so that the parts add up to it exactly.
 *
 * <p>Largest remainder: part i is {@code ⌊amount · weight_i / Σ weights⌋}; the units still missing
 * go to the largest remainders, ties to the lowest index. Callers order by lineId, so ties go by
 * lineId. When nobody has a weight, all count the same.
 */
public final class Shares {

    private Shares() {}

    /**
     * Splits by weight.
     *
     * @param amount ≥ 0
     * @param weights at least one, each ≥ 0; their sum fits a long
     * @return one part for each weight; they sum to {@code amount}
     */
    public static long[] of(long amount, long... weights) {
        long[] unlimited = new long[weights.length];
        Arrays.fill(unlimited, Long.MAX_VALUE);
        return within(amount, weights, unlimited);
    }

    /** The same, where nobody gets more than its cap. */
    public static long[] within(long amount, long[] weights, long[] caps) {
        int[] one = new int[weights.length];
        Arrays.fill(one, 1);
        return within(amount, weights, one, caps);
    }

    /**
     * Splits by weight like water into vessels: who is full keeps what fits, and the others share
     * the rest by weight. Entry i stands for {@code counts[i]} equal receivers side by side.
     *
     * @param amount ≥ 0
     * @param weights of one receiver of each entry, ≥ 0; {@code Σ weight · count} fits a long
     * @param counts of receivers, ≥ 1
     * @param caps what one receiver holds at most, ≥ 0
     * @return what the receivers of each entry get together: receiver k of n gets {@code ⌊part/n⌋},
     *     and one more if {@code k < part mod n}. They sum to {@code amount}, or to {@code Σ cap ·
     *     count} when that is less.
     */
    public static long[] within(long amount, long[] weights, int[] counts, long[] caps) {
        return new Vessels(weights, counts, caps).pour(amount);
    }
}
