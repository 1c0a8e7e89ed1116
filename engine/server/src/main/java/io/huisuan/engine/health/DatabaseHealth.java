package io.huisuan.engine.health;

import io.huisuan.engine.rounds.Contact;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database answers. Pricing goes on without it, with the last good release. */
public final class DatabaseHealth implements HealthIndicator {

    private final Contact contact;

    public DatabaseHealth(Contact contact) {
        this.contact = contact;
    }

    @Override
    public Health health() {
        Contact.State state = contact.state();
        var health =
                state.answers()
                        ? Health.up()
                        : Degraded.because(state.reason())
                                .withDetail("effect", "pricing goes on with the last good release");
        return health.withDetail("since", state.since().toString()).build();
    }
}
