package io.huisuan.engine.patience;

import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Asks the ledger for so long and no longer: a database that stops in mid-sentence stops nobody.
 */
public final class Patience {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private final BooleanSupplier isThere;
    private final Executor threads;
    private final Duration most;

    /**
     * @param isThere whether the ledger answers, as far as is known
     * @param threads on which it is asked
     */
    public Patience(BooleanSupplier isThere, Executor threads, Duration most) {
        this.isThere = isThere;
        this.threads = threads;
        this.most = most;
    }

    /**
     * What the ledger says; empty when it is away.
     *
     * @param what is not known then, for the log
     */
    public <T> Optional<T> ask(String what, Supplier<T> question) {
        if (!isThere.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    CompletableFuture.supplyAsync(question, threads)
                            .orTimeout(most.toMillis(), TimeUnit.MILLISECONDS)
                            .join());
        } catch (CompletionException e) {
            if (isAway(e.getCause())) {
                log.warn("a quote does not know {}: {}", what, e.getMessage());
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isAway(@Nullable Throwable cause) {
        return switch (cause) {
            case TimeoutException _ -> true;
            case PersistenceException broken -> Database.isAway(broken);
            case null, default -> false;
        };
    }
}
