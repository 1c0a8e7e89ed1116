package io.huisuan.rules.run;

import java.time.Duration;

/**
 * How far the rules of one cart may go before they are stopped.
 *
 * @param firings of rules
 * @param proposals that are kept
 * @param time looked at between firings
 */
public record Limits(int firings, int proposals, Duration time) {

    /** For promotions that are data: far above what 10,000 promotions propose to 500 lines. */
    public static final Limits DATA = new Limits(20_000, 20_000, Duration.ofSeconds(2));

    /** For free DRL: 300 rules on 20 lines stay well below. */
    public static final Limits DRL = new Limits(10_000, 2_000, Duration.ofSeconds(1));
}
