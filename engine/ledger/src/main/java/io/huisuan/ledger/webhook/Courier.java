package io.huisuan.ledger.webhook;

import io.huisuan.ledger.outbox.Event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Carries events to endpoints, each at least once. */
public final class Courier {

    /** Where events go. */
    @FunctionalInterface
    public interface Recipient {

        /** Posts an event, and tells what came of it; never throws for what the receiver does. */
        Outcome post(Endpoint to, List<Secret> secrets, Event event);
    }

    /** What the process may die after, and tests let it. */
    @FunctionalInterface
    public interface AfterSending {

        AfterSending NOTHING = event -> {};

        /** Sent, not marked. */
        void sent(Event event);
    }

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Recipient recipient;
    private final InstantSource now;
    private final Duration lease;
    private final AfterSending after;

    /**
     * @param lease longer than a whole round may take
     */
    public Courier(
            Endpoints endpoints,
            Deliveries deliveries,
            Recipient recipient,
            InstantSource now,
            Duration lease,
            AfterSending after) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.recipient = recipient;
        this.now = now;
        this.lease = lease;
        this.after = after;
    }

    /** What is to be done for an endpoint now: deliveries that can be made side by side. */
    public List<Runnable> round(Endpoint to, int most) {
        List<Delivery> claimed = deliveries.claim(to.id(), most, lease);
        if (claimed.isEmpty()) {
            return List.of();
        }
        List<Secret> secrets = endpoints.secrets(to.id());
        return claimed.stream()
                .<Runnable>map(delivery -> () -> deliver(to, secrets, delivery))
                .toList();
    }

    private void deliver(Endpoint to, List<Secret> secrets, Delivery delivery) {
        Instant begun = now.instant();
        Outcome outcome = recipient.post(to, secrets, delivery.event());
        if (outcome.failure() == null) {
            after.sent(delivery.event());
        }
        deliveries.tried(delivery, begun, outcome);
    }
}
