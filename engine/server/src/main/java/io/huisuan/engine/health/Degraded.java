package io.huisuan.engine.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Something is away, and the node goes on without it: HTTP 200, so that nobody restarts or drains a
 * node that prices carts.
 */
final class Degraded {

    static final Status STATUS = new Status("DEGRADED");

    private Degraded() {}

    static Health.Builder because(String reason) {
        return Health.status(STATUS).withDetail("reason", reason);
    }
}
