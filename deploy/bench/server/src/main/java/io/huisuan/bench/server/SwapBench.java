package io.huisuan.bench.server;

import io.huisuan.bench.server.Quoter.Phase;
import io.huisuan.bench.workload.Generator;
import io.huisuan.bench.workload.Workload;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.engine.decision.DecisionLog;
import io.huisuan.engine.disk.KeptFile;
import io.huisuan.engine.quote.Quoting;
import io.huisuan.engine.shelf.LastGood;
import io.huisuan.engine.shelf.Loading;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.shelf.Trials;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Releases replace each other on the engine's own shelf while one thread quotes: each release has
 * other promotions, and each quote is checked against the release that it says it was made of.
 * Prints failed and mixed quotes, what quotes took while nothing and while a release was loaded,
 * and metaspace.
 *
 * <p>Settings: {@code swap.releases}, {@code swap.n}, {@code swap.lines}, {@code swap.seed}, {@code
 * swap.steady} (ms of quoting before each swap), {@code swap.drl} (promotions in DRL beside the
 * others).
 */
public final class SwapBench {

    private static final int BASKETS = 32;
    private static final long KILO = 1_024;

    private SwapBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-swap");
        var publisher = new Publisher(folder);
        List<Compiled> drl = Compiled.some(Integer.getInteger("swap.drl", 3));
        var feed = new OneRelease(publisher.release(1, promotions(1), drl));
        var loading = new Loading(publisher.publicKeyFile(), Trials.CARTS);
        var lastGood = new LastGood(new KeptFile(folder.resolve("last-good.zip")));
        var shelf = new Shelf(feed, loading, lastGood, InstantSource.system());
        try (var log = new DecisionLog(_ -> {}, 1_000, Duration.ofSeconds(1))) {
            var quoting = new Quoting(shelf, log, InstantSource.system());
            var quoter = new Quoter(quoting, workload(1).of(Integer.getInteger("swap.lines", 20)));
            quoter.expect(1, promotions(1));
            shelf.refresh();
            Thread thread = Thread.ofPlatform().name("quotes").start(quoter);
            swap(publisher, drl, feed, shelf, quoter);
            quoter.stop();
            thread.join();
            report(quoter);
        } finally {
            HttpBench.delete(folder);
        }
    }

    private static void swap(
            Publisher publisher, List<Compiled> drl, OneRelease feed, Shelf shelf, Quoter quoter)
            throws InterruptedException {
        int releases = Integer.getInteger("swap.releases", 200);
        long steady = Long.getLong("swap.steady", 500);
        for (int number = 2; number <= releases + 1; number++) {
            List<Promo> promotions = promotions(number);
            quoter.expect(number, promotions);
            feed.replace(publisher.release(number, promotions, drl));
            quoter.now(Phase.STEADY);
            Thread.sleep(steady);
            quoter.now(Phase.SWAP);
            shelf.refresh();
            quoter.now(Phase.NEITHER);
            if (shelf.state().release() == null || !shelf.state().reason().isEmpty()) {
                throw new IllegalStateException(shelf.state().reason());
            }
            if (number == 2 || number % Math.max(releases / 10, 1) == 0) {
                say("release %d: %s".formatted(number, memory()));
            }
        }
    }

    private static void report(Quoter quoter) {
        say(
                "%d quotes, %d failed, %d mixed, of %d releases"
                        .formatted(
                                quoter.quotes(),
                                quoter.failed(),
                                quoter.mixed(),
                                quoter.releases()));
        for (Phase phase : List.of(Phase.STEADY, Phase.SWAP)) {
            say("%s: %s".formatted(phase, quoter.times(phase)));
        }
    }

    private static List<Promo> promotions(int number) {
        return Generator.workload(
                        Integer.getInteger("swap.n", 10_000),
                        Long.getLong("swap.seed", 42) + number,
                        0)
                .promotions();
    }

    private static Workload workload(int number) {
        return Generator.workload(
                Integer.getInteger("swap.n", 10_000),
                Long.getLong("swap.seed", 42) + number,
                BASKETS);
    }

    /** After a garbage collection. */
    private static String memory() {
        System.gc();
        long metaspace =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .mapToLong(SwapBench::used)
                        .sum();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var classes = ManagementFactory.getClassLoadingMXBean();
        return "metaspace %d kB, %d classes and %d unloaded, heap %d kB"
                .formatted(
                        metaspace / KILO,
                        classes.getLoadedClassCount(),
                        classes.getUnloadedClassCount(),
                        heap / KILO);
    }

    private static long used(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed();
    }

    private static void say(String line) {
        System.out.println(String.format(Locale.ROOT, "%s", line));
    }
}
