package io.huisuan.engine.health;

import io.huisuan.engine.event.Delivering;
import io.huisuan.ledger.webhook.Standing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.util.List;

/** Whether those who want to know of events are told. */
public final class WebhookHealth implements HealthIndicator {

    private final Delivering delivering;

    public WebhookHealth(Delivering delivering) {
        this.delivering = delivering;
    }

    @Override
    public Health health() {
        Delivering.State state = delivering.state();
        return builder(state)
                .withDetail(
                        "waiting", state.standings().stream().mapToLong(Standing::waiting).sum())
                .withDetail("dead", state.standings().stream().mapToLong(Standing::dead).sum())
                .withDetail("failing", failing(state))
                .build();
    }

    private static Health.Builder builder(Delivering.State state) {
        if (!state.trouble().isEmpty()) {
            return Degraded.because(state.trouble());
        }
        boolean isGivenUp = state.standings().stream().anyMatch(standing -> standing.dead() > 0);
        return isGivenUp
                ? Degraded.because("events were given up; a person has to send them again")
                : Health.up();
    }

    private static List<String> failing(Delivering.State state) {
        return state.standings().stream()
                .filter(standing -> standing.failing() > 0)
                .map(Standing::endpoint)
                .toList();
    }
}
