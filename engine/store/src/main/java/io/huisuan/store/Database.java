package io.huisuan.store;

import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionManager;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * A MySQL or MariaDB schema: hands out mappers, runs transactions, and tells the database's time.
 * What a mapper does inside {@link #inTransaction} belongs to that transaction, on that thread;
 * outside of one, each call stands for itself.
 *
 * <p>As an {@link InstantSource} it reads UTC in microseconds on the current transaction's own
 * connection, so that a transaction that holds locks never waits for a second connection.
 */
public final class Database implements InstantSource {

    private static final int ATTEMPTS = 10;

    /** Lost a lock's race: deadlock, lock wait timeout, changed since the snapshot. */
    private static final Set<Integer> RACES = Set.of(1213, 1205, 1020);

    /**
     * Disk full, write failed, table full, read-only by setting, mode or transaction, no binlog;
     * and what MariaDB's files say themselves when the binlog cannot be written: 3, 20 and 27.
     */
    private static final Set<Integer> NO_WRITING =
            Set.of(3, 20, 27, 1021, 1026, 1114, 1290, 1836, 1792, 1598);

    private final SqlSessionManager sessions;
    private final ClockMapper clock;
    private final Supplier<Duration> ahead;

    public Database(DataSource dataSource) {
        this(dataSource, () -> Duration.ZERO);
    }

    /**
     * For demos, which may live at a later time.
     *
     * @param ahead asked at each look at the clock; added to the database's time. It never gets
     *     less, because what was decided at an instant stays before what is decided later
     */
    public Database(DataSource dataSource, Supplier<Duration> ahead) {
        this.ahead = ahead;
        var settings =
                new Configuration(
                        new Environment("huisuan", new JdbcTransactionFactory(), dataSource));
        settings.setMapUnderscoreToCamelCase(true);
        settings.setArgNameBasedConstructorAutoMapping(true);
        settings.setLocalCacheScope(LocalCacheScope.STATEMENT);
        settings.setJdbcTypeForNull(JdbcType.NULL);
        settings.getTypeHandlerRegistry().register(Instant.class, new UtcInstantType());
        sessions = SqlSessionManager.newInstance(new DefaultSqlSessionFactory(settings));
        clock = mapper(ClockMapper.class);
    }

    /**
     * A mapper of this database; safe for any number of threads.
     *
     * @param types how to store the value types of the mapper's records
     */
    public synchronized <M> M mapper(Class<M> type, TypeHandler<?>... types) {
        Configuration settings = sessions.getConfiguration();
        if (!settings.hasMapper(type)) {
            for (TypeHandler<?> handler : types) {
                settings.getTypeHandlerRegistry().register(handler);
            }
            settings.addMapper(type);
        }
        return sessions.getMapper(type);
    }

    /**
     * Does the work in one READ COMMITTED transaction: all of it or, when it throws, nothing. Joins
     * the transaction that this thread is in, if any. Work that lost a race for a lock is done
     * again, so it must have no effect but in the database.
     */
    public <T> T inTransaction(Supplier<T> work) {
        if (sessions.isManagedSessionStarted()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(TransactionIsolationLevel.READ_COMMITTED, work);
            } catch (PersistenceException e) {
                if (attempt == ATTEMPTS || !lostRace(e)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Reads everything as it was at one instant, that of the first statement, whatever others
     * commit meanwhile.
     */
    public <T> T inSnapshot(Supplier<T> reading) {
        return once(TransactionIsolationLevel.REPEATABLE_READ, reading);
    }

    private <T> T once(TransactionIsolationLevel level, Supplier<T> work) {
        sessions.startManagedSession(level);
        try {
            T result = work.get();
            sessions.commit(true);
            return result;
        } catch (RuntimeException | Error why) {
            undo(why);
            throw why;
        } finally {
            sessions.close();
        }
    }

    /** A broken connection cannot roll back, and that must not hide what broke it. */
    private void undo(Throwable why) {
        try {
            sessions.rollback(true);
        } catch (PersistenceException e) {
            why.addSuppressed(e);
        }
    }

    /** The database's clock, as far ahead as a demo wants it: UTC, in microseconds. */
    @Override
    public Instant instant() {
        return clock.utc().plus(ahead.get());
    }

    /**
     * Whether this failure says that the database cannot be reached, rather than that it refused.
     */
    public static boolean isAway(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || (cause != null
                        && cause.getSQLState() != null
                        && cause.getSQLState().startsWith("08"));
    }

    /**
     * Whether this failure says that the database cannot write for now, whoever asks: its disk is
     * full, or it has become read-only.
     */
    public static boolean cannotWrite(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && NO_WRITING.contains(cause.getErrorCode());
    }

    /**
     * Why something could not be known, for operators: without the insides of drivers and pools.
     */
    public static String plainly(RuntimeException failure) {
        return isAway(failure)
                ? "the database does not answer"
                : String.valueOf(failure.getMessage());
    }

    private static boolean lostRace(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && RACES.contains(cause.getErrorCode());
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
