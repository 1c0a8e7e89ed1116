package io.huisuan.bench.kernel;

import io.huisuan.pricing.Quote;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** One quote from given proposals, no rivals among them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class QuoteBench {

    @Param({"1", "5", "20", "100"})
    public int lines = 1;

    @Param({"1", "10", "60"})
    public int proposals = 1;

    private Case asked = Sale.of(lines, proposals);

    @Setup
    public void fill() {
        asked = Sale.of(lines, proposals);
    }

    @Benchmark
    public Quote quote() {
        return asked.quote();
    }
}
