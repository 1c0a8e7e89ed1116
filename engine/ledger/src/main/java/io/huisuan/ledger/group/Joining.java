package io.huisuan.ledger.group;

import io.huisuan.ledger.key.KeyedHash;

/**
 * An order that takes a seat.
 *
 * @param hold of the order
 * @param units of the goods that are bought together, ≥ 1
 * @param paidEach what a unit of them costs, minor units
 */
public record Joining(
        String group,
        KeyedHash customer,
        String hold,
        String client,
        String order,
        long units,
        long paidEach) {}
