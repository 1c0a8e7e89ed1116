package io.huisuan.engine.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Stops asking a server that does not answer. After so many failures in a row it is open: nobody
 * asks, except one trial each {@code pause}. The first success closes it.
 */
public final class Breaker {

    private final int tolerated;
    private final long pauseNanos;
    private final LongSupplier nanoTime;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTrial = new AtomicLong();

    /**
     * @param tolerated the failure in a row that opens it, ≥ 1
     * @param nanoTime as {@link System#nanoTime}
     */
    public Breaker(int tolerated, Duration pause, LongSupplier nanoTime) {
        this.tolerated = tolerated;
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether to ask now; when it is open, yes means: you are the trial. */
    public boolean admits() {
        if (!isOpen()) {
            return true;
        }
        long now = nanoTime.getAsLong();
        long due = nextTrial.get();
        return now - due >= 0 && nextTrial.compareAndSet(due, now + pauseNanos);
    }

    public boolean isOpen() {
        return failures.get() >= tolerated;
    }

    /** Notes a success; says whether this closed the breaker. */
    public boolean succeeded() {
        return failures.get() > 0 && failures.getAndSet(0) >= tolerated;
    }

    /** Notes a failure; says whether this opened the breaker. */
    public boolean failed() {
        nextTrial.set(nanoTime.getAsLong() + pauseNanos);
        return failures.incrementAndGet() == tolerated;
    }
}
