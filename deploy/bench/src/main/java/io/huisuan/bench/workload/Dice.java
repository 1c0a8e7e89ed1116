package io.huisuan.bench.workload;

import java.util.Collections;
import java.util.List;

/** The dice of the format: mulberry32, 32-bit integers, the same on every platform. */
final class Dice {

    private int state;

    Dice(long seed) {
        this.state = (int) seed;
    }

    private long next() {
        state += 0x6D2B79F5;
        int t = state;
        t = (t ^ (t >>> 15)) * (t | 1);
        t ^= t + (t ^ (t >>> 7)) * (t | 61);
        return Integer.toUnsignedLong(t ^ (t >>> 14));
    }

    /** Both ends in. */
    int from(int low, int high) {
        return (int) (low + next() % (high - low + 1));
    }

    <T> T pick(List<T> some) {
        return some.get(from(0, some.size() - 1));
    }

    void shuffle(List<?> some) {
        for (int i = some.size() - 1; i > 0; i--) {
            Collections.swap(some, i, from(0, i));
        }
    }
}
