package io.huisuan.engine.health;

import io.huisuan.engine.decision.DecisionLog;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether decisions are written, and how many were lost. */
public final class DecisionLogHealth implements HealthIndicator {

    private final DecisionLog log;

    public DecisionLogHealth(DecisionLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        return log.trouble()
                .map(Degraded::because)
                .orElseGet(Health::up)
                .withDetail("waiting", log.waiting())
                .withDetail("dropped", log.dropped())
                .build();
    }
}
