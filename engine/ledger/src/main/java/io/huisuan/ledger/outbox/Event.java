package io.huisuan.ledger.outbox;

import java.time.Instant;

/**
 * Something that others are told.
 *
 * @param id stable: the same happening has the same id, so that receivers can tell repetitions; up
 *     to 96 characters
 * @param aggregate what it happened to; its events are delivered in order; up to 160 characters
 * @param type like {@code order.paid}
 * @param payload JSON
 */
public record Event(String id, String aggregate, String type, Instant at, String payload) {}
