package io.huisuan.admin.webhook;

import io.huisuan.ledger.webhook.Endpoint;
import io.huisuan.ledger.webhook.Standing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who is told of events.
 *
 * @param types of events; all when empty
 * @param campaigns whose events; all when empty
 * @param active whether events are posted now; while they are not, they wait
 * @param secrets numbers of the secrets that sign, the newest first
 * @param waiting events that are on their way
 * @param failing those of them that have failed before
 * @param dead events that were given up
 * @param oldest when the oldest of those that wait happened
 * @param secret the newest secret; told once, when it is made
 */
record WebhookView(
        String id,
        String name,
        String address,
        List<String> types,
        List<String> campaigns,
        boolean active,
        List<Integer> secrets,
        int revision,
        String createdBy,
        Instant createdAt,
        long waiting,
        long failing,
        long dead,
        @Nullable Instant oldest,
        @Nullable String secret) {

    static WebhookView of(Endpoint endpoint, Standing standing, @Nullable String secret) {
        return new WebhookView(
                endpoint.id(),
                endpoint.name(),
                endpoint.address(),
                endpoint.types(),
                endpoint.campaigns(),
                endpoint.active(),
                endpoint.secrets(),
                endpoint.revision(),
                endpoint.createdBy(),
                endpoint.createdAt(),
                standing.waiting(),
                standing.failing(),
                standing.dead(),
                standing.oldest(),
                secret);
    }
}
