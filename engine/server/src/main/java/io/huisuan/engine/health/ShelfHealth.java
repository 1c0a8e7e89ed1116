package io.huisuan.engine.health;

import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.shelf.ShelfState;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether this node prices with the release in effect. */
public final class ShelfHealth implements HealthIndicator {

    private final Shelf shelf;

    public ShelfHealth(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Health health() {
        ShelfState state = shelf.state();
        var health =
                switch (state.kind()) {
                    case LIVE -> Health.up();
                    case LOADING, REJECTED, STALE -> Degraded.because(state.reason());
                };
        ReleaseName release = state.release();
        health.withDetail("state", state.kind().name());
        if (release == null) {
            health.withDetail("release", "none");
        } else {
            health.withDetail("release", release.number()).withDetail("digest", release.digest());
        }
        ReleaseName rejected = state.rejected();
        return rejected == null
                ? health.build()
                : health.withDetail("rejected", rejected.digest()).build();
    }
}
