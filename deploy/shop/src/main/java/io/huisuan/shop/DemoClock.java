package io.huisuan.shop;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;

/**
 * The time in the demo: this machine's, as far ahead as a file says that the engine reads, too. It
 * is only ever moved ahead, and only where the start has set that file.
 */
final class DemoClock implements InstantSource {

    private static final Duration FURTHEST = Duration.ofDays(31);
    private static final Duration MOST = Duration.ofDays(3650);

    private final @Nullable Path file;
    private final InstantSource own;

    DemoClock(@Nullable Path file, InstantSource own) {
        this.file = file;
        this.own = own;
    }

    @Override
    public Instant instant() {
        return own.instant().plus(ahead());
    }

    private synchronized Duration ahead() {
        try {
            return file == null || !Files.exists(file)
                    ? Duration.ZERO
                    : Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    /** {@code {"now", "ahead", "movable"}}. */
    ObjectNode shown() {
        return Json.object()
                .put("now", instant().toString())
                .put("ahead", ahead().toString())
                .put("movable", file != null);
    }

    /**
     * Moves time ahead.
     *
     * @param by more than nothing, 31 days at most
     */
    synchronized void move(String by) {
        if (file == null) {
            throw Refused.unknown("time can't be moved here");
        }
        Duration ahead = ahead().plus(parse(by));
        if (ahead.compareTo(MOST) > 0) {
            throw Refused.malformed("ten years ahead is enough");
        }
        write(file, ahead);
    }

    private static Duration parse(String by) {
        try {
            Duration moved = Duration.parse(by);
            if (!moved.isPositive() || moved.compareTo(FURTHEST) > 0) {
                throw Refused.malformed("time is moved ahead, by 31 days at most");
            }
            return moved;
        } catch (DateTimeParseException e) {
            throw Refused.malformed("ahead is a duration like PT24H");
        }
    }

    // Written aside and renamed: nobody reads half a duration.
    private static void write(Path file, Duration ahead) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, ahead + "\n");
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
