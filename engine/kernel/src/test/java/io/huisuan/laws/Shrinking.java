package io.huisuan.laws;

import java.util.function.Consumer;
import java.util.function.Function;

/** Makes a case that breaks a law smaller: leaves out choices, and makes choices smaller. */
final class Shrinking<T> {

    private static final int MAX_TRIES = 5_000;

    private final Function<Choices, T> generator;
    private final Consumer<T> law;
    private int tries;

    Shrinking(Function<Choices, T> generator, Consumer<T> law) {
        this.generator = generator;
        this.law = law;
    }

    /** The smallest record found that still breaks the law. */
    long[] of(long[] record) {
        long[] smallest = record;
        long[] smaller = smallerChoices(fewerChoices(smallest));
        while (isSmaller(smaller, smallest) && tries < MAX_TRIES) {
            smallest = smaller;
            smaller = smallerChoices(fewerChoices(smallest));
        }
        return smallest;
    }

    private long[] fewerChoices(long[] record) {
        long[] best = record;
        for (int size = Math.min(16, record.length); size > 0; size /= 2) {
            for (int at = best.length - size; at >= 0; at--) {
                if (at + size <= best.length) {
                    best = ifBroken(without(best, at, size), best);
                }
            }
        }
        return best;
    }

    private long[] smallerChoices(long[] record) {
        long[] best = record;
        for (int at = 0; at < record.length; at++) {
            best = smallerChoice(best, at);
        }
        return best;
    }

    /** By halves towards the least choice that still breaks the law. */
    private long[] smallerChoice(long[] record, int at) {
        long[] best = record;
        long tooSmall = -1;
        while (at < best.length && best[at] - tooSmall > 1 && tries < MAX_TRIES) {
            long middle = tooSmall + (best[at] - tooSmall) / 2;
            long[] candidate = best.clone();
            candidate[at] = middle;
            long[] next = ifBroken(candidate, best);
            tooSmall = next == best ? middle : tooSmall;
            best = next;
        }
        return best;
    }

    private long[] ifBroken(long[] candidate, long[] otherwise) {
        if (tries++ >= MAX_TRIES) {
            return otherwise;
        }
        try {
            law.accept(generator.apply(Choices.of(candidate)));
            return otherwise;
        } catch (RuntimeException | AssertionError broken) {
            return candidate;
        }
    }

    private static long[] without(long[] record, int at, int size) {
        long[] shorter = new long[record.length - size];
        System.arraycopy(record, 0, shorter, 0, at);
        System.arraycopy(record, at + size, shorter, at, record.length - at - size);
        return shorter;
    }

    private static boolean isSmaller(long[] one, long[] other) {
        if (one.length != other.length) {
            return one.length < other.length;
        }
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                return one[i] < other[i];
            }
        }
        return false;
    }
}
