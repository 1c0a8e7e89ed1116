package io.huisuan.ledger.mysql;

import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Does a transaction again that lost a race, or whose connection broke. The latter may have
 * succeeded: the ledger finds out, because it knows its requests again.
 */
final class Retries {

    private static final int ATTEMPTS = 6;
    private static final int DUPLICATE = 1062;

    /** Whoever waits at a checkout for longer than this is told that it is not known. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;

    Retries(Database database) {
        this.database = database;
    }

    /** Somebody else was faster, and what this transaction has read is no longer so. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Overtaken(PersistenceException cause) {
            super(cause);
        }
    }

    <T> T write(Supplier<T> work) {
        long begun = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(work);
            } catch (Overtaken | PersistenceException e) {
                boolean isLast =
                        attempt == ATTEMPTS || System.nanoTime() - begun > PATIENCE.toNanos();
                if (isLast || !isWorthwhile(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** Whether a statement was refused because such a row is there already. */
    static boolean isDuplicate(PersistenceException failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && cause.getErrorCode() == DUPLICATE;
    }

    private static boolean isWorthwhile(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        return failure instanceof Overtaken || (cause != null && isWorthwhile(cause));
    }

    private static boolean isWorthwhile(SQLException cause) {
        String state = cause.getSQLState();
        return switch (cause.getErrorCode()) {
            case 1020, 1205, 1213 -> true;
            default -> state != null && state.startsWith("08");
        };
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    // Chance keeps those apart that have just met; it decides nothing.
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L << attempt) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
