package io.huisuan.bench.server;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** How long something took each time, by the clock and in processor time of its thread. */
final class Times {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long NANOS_OF_A_MICRO = 1_000;

    private final List<Long> clock = new ArrayList<>();
    private final List<Long> processor = new ArrayList<>();

    /** When it began. */
    record Start(long clock, long processor) {}

    static Start start() {
        return new Start(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
    }

    /** It ended. */
    void add(Start start) {
        clock.add(System.nanoTime() - start.clock());
        processor.add(THREADS.getCurrentThreadCpuTime() - start.processor());
    }

    long count() {
        return clock.size();
    }

    @Override
    public String toString() {
        return "%d quotes, µs by the clock p50 %d p99 %d, of the processor p50 %d p99 %d"
                .formatted(
                        count(),
                        micros(clock, 50),
                        micros(clock, 99),
                        micros(processor, 50),
                        micros(processor, 99));
    }

    /** Nearest rank. */
    private static long micros(List<Long> some, int percent) {
        if (some.isEmpty()) {
            return 0;
        }
        int rank = Math.ceilDiv(some.size() * percent, 100);
        return some.stream().sorted().toList().get(Math.max(rank, 1) - 1) / NANOS_OF_A_MICRO;
    }
}
