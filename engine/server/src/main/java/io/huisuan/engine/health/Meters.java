package io.huisuan.engine.health;

import io.huisuan.engine.coupon.LimitedGuesses;
import io.huisuan.engine.decision.DecisionLog;
import io.huisuan.engine.redis.Redis;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.shelf.ShelfState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What a graph should show, beside what the web server and the JVM tell of themselves. */
public final class Meters implements MeterBinder {

    private final Shelf shelf;
    private final DecisionLog decisions;
    private final Redis redis;
    private final LimitedGuesses guesses;

    public Meters(Shelf shelf, DecisionLog decisions, Redis redis, LimitedGuesses guesses) {
        this.shelf = shelf;
        this.decisions = decisions;
        this.redis = redis;
        this.guesses = guesses;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huisuan.release", shelf, Meters::release)
                .description("The number of the release that is live here; 0 when none is")
                .register(registry);
        Gauge.builder("huisuan.release.converged", shelf, Meters::converged)
                .description("1 when this node prices with the release in effect, else 0")
                .register(registry);
        Gauge.builder("huisuan.decisions.waiting", decisions, DecisionLog::waiting)
                .description("Decisions that are not written yet")
                .register(registry);
        FunctionCounter.builder("huisuan.decisions.dropped", decisions, DecisionLog::dropped)
                .description("Decisions that were lost since the start")
                .register(registry);
        FunctionCounter.builder("huisuan.codes.withheld", guesses, LimitedGuesses::withheld)
                .description("Carts whose codes were not looked at after too many wrong ones")
                .register(registry);
        Gauge.builder("huisuan.redis.cutoff", redis, r -> r.isCutOff() ? 1 : 0)
                .description("1 while Redis is not asked because it did not answer, else 0")
                .register(registry);
    }

    private static double release(Shelf shelf) {
        ReleaseName release = shelf.state().release();
        return release == null ? 0 : release.number();
    }

    private static double converged(Shelf shelf) {
        return shelf.state().kind() == ShelfState.Kind.LIVE ? 1 : 0;
    }
}
