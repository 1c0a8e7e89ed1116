package io.huisuan.ledger.webhook;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What came of posting.
 *
 * @param status what the receiver answered; null when it did not
 * @param failure why it has not arrived; null when it has
 */
public record Outcome(@Nullable Integer status, @Nullable String failure, Duration took) {

    /** What answers 2xx has got it. */
    public static Outcome answered(int status, Duration took) {
        boolean arrived = status >= 200 && status <= 299;
        return new Outcome(status, arrived ? null : "the receiver answered " + status, took);
    }

    public static Outcome failed(String why, Duration took) {
        return new Outcome(null, why, took);
    }
}
