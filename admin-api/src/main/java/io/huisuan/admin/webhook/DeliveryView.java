package io.huisuan.admin.webhook;

import io.huisuan.ledger.webhook.Attempt;
import io.huisuan.ledger.webhook.Delivery;
import io.huisuan.rules.codec.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * An event on its way to an endpoint.
 *
 * @param id of the delivery at its endpoint
 * @param webhook the endpoint's id
 * @param event its id, the same for every receiver and every attempt
 * @param aggregate what it happened to, like {@code <client>/<order>}
 * @param at when it happened
 * @param attempts since it was last sent on its way
 * @param tries of all times
 * @param nextAt when it is tried next; absent unless it is pending
 */
public record DeliveryView(
        String id,
        String webhook,
        String event,
        String type,
        String aggregate,
        Instant at,
        Delivery.State state,
        int attempts,
        int tries,
        @Nullable Instant nextAt,
        @Nullable Instant sentAt) {

    /** As it stands. */
    public static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                String.valueOf(delivery.seq()),
                delivery.endpoint(),
                delivery.event().id(),
                delivery.event().type(),
                delivery.event().aggregate(),
                delivery.event().at(),
                delivery.state(),
                delivery.attempts(),
                delivery.tries(),
                delivery.state() == Delivery.State.PENDING ? delivery.nextAt() : null,
                delivery.sentAt());
    }

    /**
     * One of them, with what is posted and how that went.
     *
     * @param payload the body
     * @param log the newest 20 attempts, newest first
     */
    record WholeDelivery(DeliveryView delivery, JsonNode payload, List<DeliveryAttempt> log) {

        static WholeDelivery of(Delivery delivery, List<Attempt> attempts) {
            return new WholeDelivery(
                    DeliveryView.of(delivery),
                    Json.parse(delivery.event().payload().getBytes(StandardCharsets.UTF_8)),
                    attempts.stream().map(DeliveryAttempt::of).toList());
        }
    }

    /**
     * One attempt.
     *
     * @param number from 1
     * @param status what the receiver answered; absent when it did not
     * @param failure why it has not arrived; absent when it has
     * @param millis how long it took
     */
    record DeliveryAttempt(
            int number,
            Instant at,
            @Nullable Integer status,
            @Nullable String failure,
            long millis) {

        static DeliveryAttempt of(Attempt attempt) {
            return new DeliveryAttempt(
                    attempt.number(),
                    attempt.at(),
                    attempt.status(),
                    attempt.failure(),
                    attempt.millis());
        }
    }
}
