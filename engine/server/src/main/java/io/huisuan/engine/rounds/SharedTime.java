package io.huisuan.engine.rounds;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that all nodes share: the database's, which this node's own clock carries on between two
 * looks at it. A node whose clock is wrong is right as soon as the database has answered once.
 */
public final class SharedTime implements InstantSource {

    private static final Logger log = LoggerFactory.getLogger(SharedTime.class);

    /** Differences that small are left alone: correcting them would make time jump. */
    private static final Duration TRIFLE = Duration.ofMillis(100);

    private static final Duration WRONG = Duration.ofSeconds(5);

    private final InstantSource own;
    private volatile Duration ahead = Duration.ZERO;

    /**
     * @param own this node's clock
     */
    public SharedTime(InstantSource own) {
        this.own = own;
    }

    @Override
    public Instant instant() {
        return own.instant().plus(ahead);
    }

    /**
     * Looks at the database's clock. While it answers time passes, so what it says is known only as
     * well as it took long.
     *
     * @return what it says
     */
    Instant look(InstantSource database) {
        Instant asked = own.instant();
        Instant said = database.instant();
        Duration unsure = Duration.between(asked, own.instant()).dividedBy(2);
        Duration found = Duration.between(asked.plus(unsure), said);
        Duration off = found.minus(ahead).abs();
        if (off.compareTo(TRIFLE.plus(unsure)) > 0) {
            if (off.compareTo(WRONG) > 0) {
                log.warn("this node's clock differs from the database's by {}", found);
            }
            ahead = found;
        }
        return said;
    }
}
