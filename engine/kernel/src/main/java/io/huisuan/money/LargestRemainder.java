package io.huisuan.money;

import java.math.BigInteger;
import java.util.Arrays;

/** The quotients of an amount, and one more for the largest remainders until all is given. */
final class LargestRemainder {

    private final long[] weights;
    private final int[] counts;
    private final long[] parts;
    private final long[] rests;
    private long left;

    private LargestRemainder(long amount, long[] weights, int[] counts) {
        this.weights = weights;
        this.counts = counts;
        this.parts = new long[weights.length];
        this.rests = new long[weights.length];
        this.left = amount;
    }

    /** What the receivers of each entry get together; nothing where nobody has a weight. */
    static long[] parts(long amount, long[] weights, int[] counts) {
        var split = new LargestRemainder(amount, weights, counts);
        long total = total(weights, counts);
        if (amount > 0 && total > 0) {
            split.quotients(amount, total);
            split.handOut();
        }
        return split.parts;
    }

    static long total(long[] weights, int[] counts) {
        long total = 0;
        for (int i = 0; i < weights.length; i++) {
            total = Math.addExact(total, Math.multiplyExact(weights[i], counts[i]));
        }
        return total;
    }

    private void quotients(long amount, long total) {
        for (int i = 0; i < parts.length; i++) {
            long product = amount * weights[i];
            if (Math.multiplyHigh(amount, weights[i]) == 0 && product >= 0) {
                parts[i] = product / total * counts[i];
                rests[i] = product % total;
            } else {
                largeQuotient(amount, total, i);
            }
            left -= parts[i];
        }
    }

    private void largeQuotient(long amount, long total, int i) {
        BigInteger[] exact =
                BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weights[i]))
                        .divideAndRemainder(BigInteger.valueOf(total));
        parts[i] = exact[0].longValueExact() * counts[i];
        rests[i] = exact[1].longValueExact();
    }

    /** INVARIANT: fewer are left than there are receivers with a remainder. */
    private void handOut() {
        if (left == 0) {
            return;
        }
        long least = leastThatCounts();
        for (int i = 0; i < parts.length; i++) {
            handTo(i, rests[i] > least ? counts[i] : 0);
        }
        for (int i = 0; i < parts.length; i++) {
            handTo(i, rests[i] == least ? Math.min(left, counts[i]) : 0);
        }
    }

    private void handTo(int i, long given) {
        parts[i] += given;
        left -= given;
    }

    /** The highest remainder that at least as many receivers reach as are left to hand out. */
    private long leastThatCounts() {
        long[] sorted = rests.clone();
        Arrays.sort(sorted);
        int enough = 0;
        int tooFew = sorted.length;
        while (tooFew - enough > 1) {
            int middle = (enough + tooFew) >>> 1;
            if (receivers(sorted[middle]) >= left) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return sorted[enough];
    }

    private long receivers(long least) {
        long receivers = 0;
        for (int i = 0; i < rests.length; i++) {
            receivers += rests[i] >= least ? counts[i] : 0;
        }
        return receivers;
    }
}
