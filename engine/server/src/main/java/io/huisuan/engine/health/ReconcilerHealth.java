package io.huisuan.engine.health;

import io.huisuan.engine.order.Reconciling;
import io.huisuan.ledger.reconcile.Difference;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether what was not paid comes back, and whether the books agree with themselves. */
public final class ReconcilerHealth implements HealthIndicator {

    private final Reconciling reconciling;

    public ReconcilerHealth(Reconciling reconciling) {
        this.reconciling = reconciling;
    }

    @Override
    public Health health() {
        Reconciling.State state = reconciling.state();
        return builder(state)
                .withDetail("expired", state.expired())
                .withDetail(
                        "contradictions",
                        state.differences().stream().map(Difference::toString).toList())
                .build();
    }

    private static Health.Builder builder(Reconciling.State state) {
        if (!state.differences().isEmpty()) {
            return Degraded.because("the books contradict themselves; a person has to look at it");
        }
        return state.trouble().isEmpty() ? Health.up() : Degraded.because(state.trouble());
    }
}
