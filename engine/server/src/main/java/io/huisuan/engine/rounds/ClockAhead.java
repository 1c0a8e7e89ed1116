package io.huisuan.engine.rounds;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How far a demo's time is ahead: what a file says, as ISO 8601 writes it ({@code PT192H}), read
 * again each second. It only grows: a file that says less, nothing, or something else than a
 * duration changes nothing, so that nothing is ever decided before what was decided already.
 */
public final class ClockAhead implements Supplier<Duration> {

    /** Ten years; a demo that wants more has mistaken a unit. */
    static final Duration MOST = Duration.ofDays(3650);

    private static final Logger log = LoggerFactory.getLogger(ClockAhead.class);
    private static final long REST = TimeUnit.SECONDS.toNanos(1);
    private static final int LONGEST = 64;

    private final Path file;
    private final LongSupplier nanos;
    private Duration ahead = Duration.ZERO;
    private long lookAgain;

    /**
     * @param nanos a clock that only counts, as {@link System#nanoTime}
     */
    public ClockAhead(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        this.lookAgain = nanos.getAsLong();
    }

    @Override
    public synchronized Duration get() {
        long now = nanos.getAsLong();
        if (now - lookAgain >= 0) {
            lookAgain = now + REST;
            look();
        }
        return ahead;
    }

    private void look() {
        try {
            Duration said = read();
            if (said.compareTo(ahead) > 0 && said.compareTo(MOST) <= 0) {
                ahead = said;
                log.warn("the time of this node is {} ahead, as {} says: a demo's", ahead, file);
            }
        } catch (NoSuchFileException e) {
            log.debug("nobody has moved the clock: {} is not there", file);
        } catch (IOException | DateTimeParseException e) {
            log.warn("{} says no duration like PT24H", file, e);
        }
    }

    private Duration read() throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException("too long");
        }
        return Duration.parse(Files.readString(file).strip());
    }
}
