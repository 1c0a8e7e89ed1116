package io.huisuan.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The one clock that decides anything: the database's, in microseconds. No node's own clock counts.
 */
public final class DatabaseNow implements InstantSource {

    private final InstantSource database;
    private final Supplier<Duration> offset;

    public DatabaseNow(Database database) {
        this(database, () -> Duration.ZERO);
    }

    /**
     * For tests and the demo, which may live at another time.
     *
     * @param offset asked at each reading; added to the database's time
     */
    public DatabaseNow(InstantSource database, Supplier<Duration> offset) {
        this.database = database;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return database.instant().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
    }
}
