package io.huisuan.admin.check;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.Checked;
import io.huisuan.promotion.Promotion;
import io.huisuan.repo.Sha256;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compiled DRL, by what its text means: an author who only moves blanks and comments does not wait
 * again. Compiling takes seconds and happens elsewhere.
 */
public final class Modules implements AutoCloseable {

    private static final int KEPT = 64;
    private static final int TRIED_AT_ONCE = 2;
    private static final long PATIENCE_MS = 200;
    private static final byte[] NOT_YET = {};

    private final Authoring authoring;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger compiling = new AtomicInteger();
    private final Map<String, CompletableFuture<byte[]>> modules =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, CompletableFuture<byte[]>> eldest) {
                    return size() > KEPT;
                }
            };

    public Modules(Authoring authoring) {
        this.authoring = authoring;
    }

    /**
     * The compiled rules of a promotion that passed the check; empty for a form. Waits for them.
     *
     * @throws io.huisuan.authoring.worker.CompileFailed when the worker could not do it
     */
    public Optional<byte[]> compiled(Checked checked) {
        return Source.of(checked).map(source -> await(module(source)));
    }

    /** The same check with the examples of DRL run. Waits for the compiled rules. */
    public Checked proven(Checked checked) {
        return compiled(checked).map(module -> Authoring.run(checked, module)).orElse(checked);
    }

    /** The same, but only where there are examples, and the compiled rules in an instant. */
    public Checked provenPatiently(Checked checked) {
        return checked.promotion().filter(p -> !p.examples().isEmpty()).isEmpty()
                ? checked
                : patiently(checked).map(module -> Authoring.run(checked, module)).orElse(checked);
    }

    /**
     * The compiled rules as {@link #compiled} gives them, but empty too when they are not there in
     * an instant: ask again. Does not even begin while others are being compiled, so that somebody
     * who types leaves no queue behind.
     */
    public Optional<byte[]> patiently(Checked checked) {
        return Source.of(checked)
                .filter(source -> isKnown(source) || compiling.get() < TRIED_AT_ONCE)
                .map(this::module)
                .map(
                        module ->
                                module.copy()
                                        .completeOnTimeout(
                                                NOT_YET, PATIENCE_MS, TimeUnit.MILLISECONDS))
                .map(Modules::await)
                .filter(module -> module != NOT_YET);
    }

    /** DRL that is to be compiled, under a name that says what it means. */
    private record Source(Promotion promotion, String key) {

        static Optional<Source> of(Checked checked) {
            return checked.promotion().flatMap(promotion -> of(promotion, checked));
        }

        private static Optional<Source> of(Promotion promotion, Checked checked) {
            return checked.drl()
                    .map(drl -> Sha256.of(promotion.id() + "\n" + drl.source()))
                    .map(key -> new Source(promotion, key));
        }
    }

    private synchronized boolean isKnown(Source source) {
        return modules.containsKey(source.key());
    }

    private synchronized CompletableFuture<byte[]> module(Source source) {
        @Nullable CompletableFuture<byte[]> known = modules.get(source.key());
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        var module = CompletableFuture.supplyAsync(() -> compile(source.promotion()), workers);
        modules.put(source.key(), module);
        return module;
    }

    private byte[] compile(Promotion promotion) {
        compiling.incrementAndGet();
        try {
            return authoring.compile(promotion).orElseThrow();
        } finally {
            compiling.decrementAndGet();
        }
    }

    private static byte[] await(CompletableFuture<byte[]> module) {
        try {
            return module.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
