package io.huisuan.engine.decision;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Decisions on their way to the sink. A quote never waits for them: they lie in a bounded buffer
 * that one thread empties, and what finds it full is dropped and counted. The bound is twofold,
 * because one decision may have one line or five hundred.
 */
public final class DecisionLog implements AutoCloseable {

    private static final int BATCH = 200;

    /** On average so many lines a decision fit before the buffer counts as full. */
    private static final int LINES_EACH = 10;

    private static final Logger log = LoggerFactory.getLogger(DecisionLog.class);

    private final DecisionSink sink;
    private final Duration pause;
    private final BlockingQueue<Decision> buffer;
    private final long mostLines;
    private final AtomicLong lines = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer;
    private volatile List<Decision> batch = List.of();
    private volatile @Nullable String trouble;
    private volatile boolean closing;

    /**
     * Starts the thread that empties it.
     *
     * @param capacity decisions, ≥ 1
     * @param pause after a failure of the sink
     */
    public DecisionLog(DecisionSink sink, int capacity, Duration pause) {
        this.sink = sink;
        this.pause = pause;
        this.buffer = new ArrayBlockingQueue<>(capacity);
        this.mostLines = (long) capacity * LINES_EACH;
        this.writer = Thread.ofPlatform().name("decision-log").daemon().start(this::run);
    }

    /** Notes a decision, or counts it as dropped; returns at once either way. */
    public void record(Decision decision) {
        long weight = decision.cart().lines().size();
        if (lines.addAndGet(weight) <= mostLines && buffer.offer(decision)) {
            return;
        }
        lines.addAndGet(-weight);
        if (dropped.getAndIncrement() == 0) {
            log.warn("the decision log is full; decisions are dropped and counted");
        }
    }

    /** A decision that is still on its way. */
    public Optional<Decision> find(UUID id) {
        return Stream.concat(buffer.stream(), batch.stream())
                .filter(decision -> decision.id().equals(id))
                .findFirst();
    }

    /** How many decisions are on their way. */
    public int waiting() {
        return buffer.size() + batch.size();
    }

    /** How many decisions were lost since the start. */
    public long dropped() {
        return dropped.get();
    }

    /** Why the sink took nothing when it was last asked; empty when it took everything. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        try {
            while (!closing || !buffer.isEmpty()) {
                fill();
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill() throws InterruptedException {
        var next = new ArrayList<>(batch);
        if (next.isEmpty()) {
            Optional.ofNullable(buffer.poll(100, TimeUnit.MILLISECONDS)).ifPresent(next::add);
        }
        batch = next;
        buffer.drainTo(next, BATCH - next.size());
    }

    private void write() throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        List<Decision> left = remaining(batch);
        lines.addAndGet(-weight(batch) + weight(left));
        batch = left;
        if (!left.isEmpty()) {
            Thread.sleep(pause);
        }
    }

    private List<Decision> remaining(List<Decision> all) {
        try {
            sink.append(all);
            noteTrouble(null);
            return List.of();
        } catch (UncheckedIOException away) {
            noteTrouble(away);
            return all;
        } catch (RuntimeException refused) {
            noteTrouble(refused);
            return oneByOne(all);
        }
    }

    /** One decision that the sink can't take must not hold up the others: then it alone is lost. */
    private List<Decision> oneByOne(List<Decision> all) {
        int refused = 0;
        for (Decision one : all) {
            try {
                sink.append(List.of(one));
            } catch (RuntimeException e) {
                refused++;
            }
        }
        if (refused == all.size()) {
            return all;
        }
        dropped.addAndGet(refused);
        return List.of();
    }

    private void noteTrouble(@Nullable RuntimeException now) {
        if (now != null && trouble == null) {
            log.warn("decisions are not written, and kept for now", now);
        }
        if (now == null && trouble != null) {
            log.info("decisions are written again");
        }
        trouble = now == null ? null : String.valueOf(now.getMessage());
    }

    private static long weight(List<Decision> decisions) {
        return decisions.stream().mapToLong(decision -> decision.cart().lines().size()).sum();
    }

    /** Writes what is left, as far as the sink takes it within two seconds. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.interrupt();
    }
}
