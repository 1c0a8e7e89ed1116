package io.huisuan.engine.decision;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Names for decisions: UUIDs of version 7, which begin with the time, so that the database appends
 * them instead of scattering them.
 */
public final class DecisionIds {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DecisionIds() {}

    public static UUID next(Instant at, RandomGenerator random) {
        long first = (at.toEpochMilli() << 16) | VERSION | (random.nextLong() & 0xFFFL);
        return new UUID(first, VARIANT | (random.nextLong() >>> 2));
    }
}
