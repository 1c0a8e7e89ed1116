package io.huisuan.ledger.group;

import io.huisuan.ledger.key.KeyedHash;

import java.util.Map;

/**
 * An order that takes a seat.
 *
 * @param hold of the order
 * @param goods that are bought together: units by the order's line, each ≥ 1
 * @param paidEach what a unit of them costs, minor units
 * @param risk how suspicious the customer is, 0 to 100
 */
public record Joining(
        String group,
        KeyedHash customer,
        String hold,
        String client,
        String order,
        Map<String, Long> goods,
        long paidEach,
        int risk) {

    public Joining {
        goods = Map.copyOf(goods);
    }

    /** Of all lines. */
    public long units() {
        return goods.values().stream().mapToLong(Long::longValue).sum();
    }
}
