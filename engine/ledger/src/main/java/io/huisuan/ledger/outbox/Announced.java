package io.huisuan.ledger.outbox;

/**
 * An event in the outbox.
 *
 * @param seq in the order of announcing, among events of one aggregate
 */
public record Announced(long seq, Event event) {}
