package io.huisuan.ledger.webhook;

import java.time.Duration;

/**
 * How long to wait after a failure: 1 s, doubled each time, up to an hour.
 *
 * @param attempts after which a delivery is given up, 1 or more
 */
public record Backoff(int attempts) {

    /** About a day and a half. */
    public static final Backoff USUAL = new Backoff(48);

    private static final Duration LONGEST = Duration.ofHours(1);

    Duration after(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempt - 1, 12));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    boolean isLast(int attempt) {
        return attempt >= attempts;
    }
}
