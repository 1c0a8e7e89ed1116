package io.huisuan.ledger.reconcile;

/**
 * Something that contradicts an invariant.
 *
 * @param what the id of a resource or a hold
 */
public record Difference(Invariant invariant, String what) {}
