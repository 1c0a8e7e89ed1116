package io.huisuan.money;

import java.math.BigInteger;
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

    /** The same, where each receiver holds at most its cap. */
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
        var vessels = new Vessels(weights.clone(), counts, caps);
        vessels.pour(amount);
        return vessels.parts;
    }

    private static final class Vessels {
        private final long[] weights;
        private final int[] counts;
        private final long[] caps;
        private final long[] parts;
        private final boolean[] full;

        Vessels(long[] weights, int[] counts, long[] caps) {
            this.weights = weights;
            this.counts = counts;
            this.caps = caps;
            this.parts = new long[weights.length];
            this.full = new boolean[weights.length];
        }

        void pour(long amount) {
            long left = amount;
            long filled = fill(left);
            while (filled > 0) {
                left -= filled;
                filled = fill(left);
            }
            shareOut(left);
        }

        /**
         * Fills whoever would overflow at {@code left · weight / Σ weights}. INVARIANT: the level
         * is taken before anybody is filled, so the order of the vessels never matters.
         */
        private long fill(long left) {
            long total = openWeight();
            long filled = 0;
            for (int i = 0; i < parts.length; i++) {
                if (!full[i] && exceeds(left, weights[i], caps[i], total)) {
                    full[i] = true;
                    parts[i] = Math.multiplyExact(caps[i], counts[i]);
                    filled += parts[i];
                }
            }
            return filled;
        }

        /** The weight of those with room; when nobody has any, each weighs 1 from now on. */
        private long openWeight() {
            long total = weigh();
            if (total == 0) {
                Arrays.fill(weights, 1);
                total = weigh();
            }
            return total;
        }

        private long weigh() {
            long total = 0;
            for (int i = 0; i < parts.length; i++) {
                if (!full[i]) {
                    total = Math.addExact(total, Math.multiplyExact(weights[i], counts[i]));
                }
            }
            return total;
        }

        private void shareOut(long amount) {
            long total = weigh();
            if (amount == 0 || total == 0) {
                return;
            }
            long[] rests = new long[parts.length];
            long left = amount;
            for (int i = 0; i < parts.length; i++) {
                if (!full[i]) {
                    long each = quotient(amount, weights[i], total, rests, i);
                    parts[i] = each * counts[i];
                    left -= parts[i];
                }
            }
            handOut(left, rests);
        }

        /** INVARIANT: fewer units are left than there are receivers with a remainder. */
        private void handOut(long missing, long[] rests) {
            long left = missing;
            while (left > 0) {
                int next = largest(rests);
                long given = Math.min(left, counts[next]);
                parts[next] += given;
                rests[next] = 0;
                left -= given;
            }
        }
    }

    private static int largest(long[] rests) {
        int largest = 0;
        for (int i = 1; i < rests.length; i++) {
            if (rests[i] > rests[largest]) {
                largest = i;
            }
        }
        return largest;
    }

    /** Whether {@code a · b > c · d}, none negative, exact in 128 bits. */
    private static boolean exceeds(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high > 0 || (high == 0 && Long.compareUnsigned(a * b, c * d) > 0);
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
}
