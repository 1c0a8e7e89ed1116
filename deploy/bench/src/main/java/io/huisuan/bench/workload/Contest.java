package io.huisuan.bench.workload;

import com.sun.management.ThreadMXBean;

import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Cost;
import io.huisuan.bench.workload.Workload.Engine;
import io.huisuan.bench.workload.Workload.Ready;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Engines beside each other in one run, on one thread, in turns, so that a noisy machine is as
 * noisy for each. Processor time of that thread counts, not the clock.
 */
public final class Contest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long NANOS = 1_000_000_000L;

    private final int rounds;
    private final long nanosOfATurn;

    /**
     * Sets the length.
     *
     * @param rounds in which each engine has a turn; the first half warms up and is not counted
     * @param nanosOfATurn processor time of a turn
     */
    public Contest(int rounds, long nanosOfATurn) {
        this.rounds = rounds;
        this.nanosOfATurn = nanosOfATurn;
    }

    /**
     * What was measured of an engine.
     *
     * @param micros processor time of a basket, the median of the rounds
     * @param bytes allocated for a basket
     */
    public record Figures(double micros, long bytes) {
        public double perSecond() {
            return 1_000_000 / micros;
        }
    }

    /** Where an engine prices a basket otherwise than expected; empty when it never does. */
    public static List<String> differences(Engine engine, Engine expected, List<Basket> baskets) {
        var differences = new ArrayList<String>();
        for (Basket basket : baskets) {
            Cost cost = engine.price(basket);
            Cost right = expected.price(basket);
            if (!cost.equals(right)) {
                differences.add(basket.id() + ": " + cost + " instead of " + right);
            }
        }
        return differences;
    }

    /** Measures engines by name. */
    public Map<String, Figures> measure(Map<String, Engine> engines, List<Basket> baskets) {
        var turns = new LinkedHashMap<String, List<Figures>>();
        Map<String, List<Ready>> ready = new LinkedHashMap<>();
        engines.forEach(
                (name, engine) -> ready.put(name, baskets.stream().map(engine::ready).toList()));
        for (int round = 0; round < rounds; round++) {
            boolean counts = round >= rounds / 2;
            ready.forEach(
                    (name, some) -> {
                        Figures figures = turn(some);
                        if (counts) {
                            turns.computeIfAbsent(name, _ -> new ArrayList<>()).add(figures);
                        }
                    });
        }
        var figures = new LinkedHashMap<String, Figures>();
        turns.forEach((name, all) -> figures.put(name, median(all)));
        return figures;
    }

    private Figures turn(List<Ready> baskets) {
        long self = Thread.currentThread().threadId();
        long bytes = THREADS.getThreadAllocatedBytes(self);
        long start = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        long priced = 0;
        long paid = 0;
        while (spent < nanosOfATurn) {
            for (Ready basket : baskets) {
                paid += basket.payable();
            }
            priced += baskets.size();
            spent = THREADS.getCurrentThreadCpuTime() - start;
        }
        if (paid < 0) {
            throw new IllegalStateException("nobody is paid for buying");
        }
        long each = (THREADS.getThreadAllocatedBytes(self) - bytes) / priced;
        return new Figures((double) spent / priced / (NANOS / 1_000_000), each);
    }

    private static Figures median(List<Figures> all) {
        double[] micros = all.stream().mapToDouble(Figures::micros).sorted().toArray();
        long[] bytes = all.stream().mapToLong(Figures::bytes).sorted().toArray();
        return new Figures(micros[micros.length / 2], Arrays.stream(bytes).min().orElse(0));
    }
}
