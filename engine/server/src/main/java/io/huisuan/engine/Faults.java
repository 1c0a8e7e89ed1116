package io.huisuan.engine;

import io.huisuan.ledger.hold.CrashPoint;
import io.huisuan.ledger.hold.Crashes;

import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a node misbehaves on purpose, for tests of the whole: {@code huisuan.faults.*}. A node that
 * has any of it without {@code allowed} does not start.
 *
 * @param allowed whether this node may misbehave at all
 * @param crashAt {@code <crash point>:<n>}, as {@code INSIDE_RESERVE:3}: the process ends at once
 *     when it comes there for the n-th time; empty for never
 * @param ahead how far this node's own clock is ahead; below zero when it is behind
 */
record Faults(
        @DefaultValue("false") boolean allowed,
        @DefaultValue("") String crashAt,
        @DefaultValue("0s") Duration ahead) {

    private static final int KILLED = 137;

    Faults {
        if (!allowed && !(crashAt.isEmpty() && ahead.isZero())) {
            throw new IllegalArgumentException(
                    "huisuan.faults.crash-at and huisuan.faults.ahead are for tests; no node that"
                            + " serves a shop has huisuan.faults.allowed=true");
        }
    }

    InstantSource clock() {
        return ahead.isZero() ? InstantSource.system() : Clock.offset(Clock.systemUTC(), ahead);
    }

    Crashes crashes() {
        if (crashAt.isEmpty()) {
            return Crashes.NONE;
        }
        int colon = crashAt.indexOf(':');
        var deadly = CrashPoint.valueOf(crashAt.substring(0, colon));
        var left = new AtomicInteger(Integer.parseInt(crashAt.substring(colon + 1)));
        return point -> {
            if (point == deadly && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
    }
}
