package io.huisuan.ledger.budget;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * When a budget runs out, if it goes on as in the last hour or as in the last day, whichever was
 * faster.
 *
 * @param runsOut when it does; null when it lasts or is used up already
 */
public record Forecast(State state, @Nullable Instant runsOut, Pacing pacing) {

    private static final Duration LONGEST = Duration.ofDays(3_650);

    /** What becomes of it. */
    public enum State {
        /** Nothing is left. */
        USED_UP,
        /** It runs out before its end, or within ten years where it has none. */
        RUNS_OUT,
        LASTS
    }

    /** How what was given compares with its share of the time, an hour's share more or less. */
    public enum Pacing {
        /** Its time has no beginning or no end. */
        NONE,
        BEHIND,
        ON,
        AHEAD
    }

    /**
     * Forecasts.
     *
     * @param given what is held and used
     * @param lastHour what of that came in the last hour; less than nothing when more came back
     * @param lastDay the same for the last 24 hours
     */
    public static Forecast of(Budget budget, long given, long lastHour, long lastDay, Instant now) {
        Period period = budget.period(now);
        Pacing pacing = pacing(budget, period, given, now);
        long left = budget.terms().amount() - given;
        if (left <= 0) {
            return new Forecast(State.USED_UP, null, pacing);
        }
        Instant end = end(period, now);
        Duration lasts = lasts(left, lastHour, lastDay);
        return lasts.compareTo(Duration.between(now, end)) < 0
                ? new Forecast(State.RUNS_OUT, now.plus(lasts), pacing)
                : new Forecast(State.LASTS, null, pacing);
    }

    private static Instant end(Period period, Instant now) {
        return period.until() == null ? now.plus(LONGEST) : period.until();
    }

    private static Duration lasts(long left, long lastHour, long lastDay) {
        Duration byHour = lasts(left, lastHour, Duration.ofHours(1));
        Duration byDay = lasts(left, lastDay, Duration.ofHours(24));
        return byHour.compareTo(byDay) < 0 ? byHour : byDay;
    }

    /** {@code left × in ÷ came}, in whole seconds. */
    private static Duration lasts(long left, long came, Duration in) {
        if (came <= 0) {
            return LONGEST;
        }
        BigInteger seconds =
                BigInteger.valueOf(left)
                        .multiply(BigInteger.valueOf(in.toSeconds()))
                        .divide(BigInteger.valueOf(came));
        return Duration.ofSeconds(
                seconds.min(BigInteger.valueOf(LONGEST.toSeconds())).longValueExact());
    }

    private static Pacing pacing(Budget budget, Period period, long given, Instant now) {
        if (period.from() == null || period.until() == null) {
            return Pacing.NONE;
        }
        long share = Pace.share(budget.terms().amount(), period, now);
        long slack = budget.burst(period);
        if (given > share + slack) {
            return Pacing.AHEAD;
        }
        return given < share - slack ? Pacing.BEHIND : Pacing.ON;
    }
}
