package io.huisuan.engine.risk;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When a customer has registered, as a shop tells it. */
public final class Registered {

    /** So far may a shop's clock be ahead of ours. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private Registered() {}

    /**
     * Nobody has registered in the future: who had would be new for ever, and could be bound for
     * ever.
     *
     * @param pointer where it stands in the body
     * @throws Refusal {@code out-of-range} when it is more than five minutes ahead of {@code now}
     */
    public static void requirePast(Instant registered, InstantSource now, String pointer) {
        if (registered.isAfter(now.instant().plus(AHEAD))) {
            throw Refusal.of(
                    ProblemCode.OUT_OF_RANGE,
                    pointer,
                    "注册时间不能晚于现在",
                    "nobody has registered in the future: this is later than now");
        }
    }
}
