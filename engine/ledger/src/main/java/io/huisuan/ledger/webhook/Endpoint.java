package io.huisuan.ledger.webhook;

import io.huisuan.ledger.outbox.Event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who is told of events.
 *
 * @param address where they are posted to
 * @param types of events; all when empty
 * @param campaigns whose events; all when empty
 * @param active whether they are posted now; while they are not, they wait
 * @param secrets the numbers of the secrets that sign, the newest first; one or two
 * @param revision how often it has been changed
 * @param createdAt since when it is told
 * @param removedAt since when it is told nothing any more
 */
public record Endpoint(
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
        @Nullable Instant removedAt) {

    public Endpoint {
        types = List.copyOf(types);
        campaigns = List.copyOf(campaigns);
        secrets = List.copyOf(secrets);
    }

    /** Whether it wants to know of such events. */
    boolean wants(Event event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (campaigns.isEmpty()
                        || event.campaigns().stream().anyMatch(campaigns::contains));
    }

    /** Whether it is told of this one as it happens. */
    boolean hears(Event event) {
        return !event.at().isBefore(createdAt) && wants(event);
    }
}
