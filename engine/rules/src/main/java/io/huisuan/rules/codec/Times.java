package io.huisuan.rules.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The times that somebody may name: those of the years 1970 to 9999, which every database keeps.
 * What reads a time that comes from outside asks here.
 */
public final class Times {

    /** What is expected, behind “not” and before a full stop. */
    public static final String INSTANT_ZH = " 1970 到 9999 年的时刻，例如 2026-11-11T00:00:00Z";

    public static final String INSTANT_EN =
            "an instant of the years 1970 to 9999, like 2026-11-11T00:00:00Z";

    static final String LOCAL_ZH = " 1970 到 9999 年的当地时间，例如 2026-11-01T00:00";
    static final String LOCAL_EN = "a local time of the years 1970 to 9999, like 2026-11-01T00:00";

    private static final int FIRST = 1970;
    private static final int LAST = 9999;

    private Times() {}

    /**
     * An instant, with any offset from UTC.
     *
     * @throws DateTimeException when it is none, or of another year
     */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        requireKept(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    /**
     * A time of some zone.
     *
     * @throws DateTimeException when it is none, or of another year
     */
    static LocalDateTime local(String text) {
        LocalDateTime time = LocalDateTime.parse(text);
        requireKept(time.getYear());
        return time;
    }

    private static void requireKept(int year) {
        if (year < FIRST || year > LAST) {
            throw new DateTimeException(year + " is not " + FIRST + " to " + LAST);
        }
    }
}
