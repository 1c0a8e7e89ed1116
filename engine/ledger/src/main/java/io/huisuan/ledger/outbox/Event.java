package io.huisuan.ledger.outbox;

import java.time.Instant;
import java.util.List;

/**
 * Something that others are told.
 *
 * @param id stable: the same happening has the same id, so that receivers can tell repetitions; up
 *     to 96 characters
 * @param aggregate what it happened to; its events are delivered in order; up to 160 characters
 * @param type like {@code order.paid}
 * @param campaigns that it moved something of; their ids have no blanks
 * @param payload JSON
 */
public record Event(
        String id,
        String aggregate,
        String type,
        Instant at,
        List<String> campaigns,
        String payload) {

    public Event {
        campaigns = List.copyOf(campaigns);
    }
}
