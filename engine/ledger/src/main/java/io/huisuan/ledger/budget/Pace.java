package io.huisuan.ledger.budget;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/** Arithmetic of amounts and time: exact, rounded down. */
final class Pace {

    private Pace() {}

    /** {@code amount × elapsed ÷ length}; all of it where the time has no length. */
    static long share(long amount, Period period, Instant at) {
        Instant from = period.from();
        Instant until = period.until();
        if (from == null || until == null || !at.isBefore(until)) {
            return amount;
        }
        return at.isAfter(from)
                ? part(amount, Duration.between(from, at), Duration.between(from, until))
                : 0;
    }

    private static long part(long amount, Duration part, Duration whole) {
        return BigInteger.valueOf(amount)
                .multiply(nanos(part))
                .divide(nanos(whole))
                .longValueExact();
    }

    static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(duration.getNano()));
    }
}
