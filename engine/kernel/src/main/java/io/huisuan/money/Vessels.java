package io.huisuan.money;

import java.util.Arrays;

/** Water-filling: what a full vessel cannot hold goes to the others. */
final class Vessels {

    /** Of a receiver; 0 once it is full. */
    private final long[] weights;

    private final int[] counts;
    private final long[] caps;
    private final boolean[] full;
    private long left;

    Vessels(long[] weights, int[] counts, long[] caps) {
        this.weights = weights.clone();
        this.counts = counts;
        this.caps = caps;
        this.full = new boolean[weights.length];
    }

    long[] pour(long amount) {
        left = amount;
        boolean anybodyFilled = fill();
        while (anybodyFilled) {
            anybodyFilled = fill();
        }
        long[] parts = LargestRemainder.parts(left, weights, counts);
        for (int i = 0; i < parts.length; i++) {
            parts[i] += full[i] ? caps[i] * counts[i] : 0;
        }
        return parts;
    }

    /**
     * Fills whoever would overflow at {@code left · weight / Σ weights}. INVARIANT: the level is
     * taken before anybody is filled, so the order of the vessels never matters.
     */
    private boolean fill() {
        long level = left;
        long total = openWeight();
        boolean anybodyFilled = false;
        for (int i = 0; i < weights.length; i++) {
            if (!full[i] && exceeds(level, weights[i], caps[i], total)) {
                full[i] = true;
                weights[i] = 0;
                left -= Math.multiplyExact(caps[i], counts[i]);
                anybodyFilled = true;
            }
        }
        return anybodyFilled;
    }

    /** Of those with room; when none of them has a weight, each weighs 1 from now on. */
    private long openWeight() {
        long total = LargestRemainder.total(weights, counts);
        if (total > 0) {
            return total;
        }
        Arrays.setAll(weights, i -> full[i] ? 0 : 1);
        return LargestRemainder.total(weights, counts);
    }

    /** Whether {@code a · b > c · d}, none negative, exact in 128 bits. */
    private static boolean exceeds(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high > 0 || (high == 0 && Long.compareUnsigned(a * b, c * d) > 0);
    }
}
