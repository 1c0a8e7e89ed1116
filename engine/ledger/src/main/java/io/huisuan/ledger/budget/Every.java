package io.huisuan.ledger.budget;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/** How often a budget begins anew. */
public enum Every {
    /** Never. */
    NONE,
    DAY,
    /** On Mondays. */
    WEEK,
    /** On the first. */
    MONTH;

    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("uuuuMM");

    /** The period that an instant is in. Days begin when they begin in that zone. */
    public Period at(Instant instant, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return switch (this) {
            case NONE -> Period.ALWAYS;
            case DAY -> period(DAYS.format(day), day, day.plusDays(1), zone);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield period("w" + DAYS.format(monday), monday, monday.plusWeeks(1), zone);
            }
            case MONTH -> {
                LocalDate first = day.withDayOfMonth(1);
                yield period(MONTHS.format(first), first, first.plusMonths(1), zone);
            }
        };
    }

    private static Period period(String name, LocalDate from, LocalDate until, ZoneId zone) {
        return new Period(
                name, from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }
}
