package io.huisuan.ledger.group;

import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A customer's place in a group, as people of the shop see it.
 *
 * @param hold of the newest order
 * @param order the shop's, of {@code client}
 * @param units of the goods that are bought together
 * @param paidEach what a unit of them costs, minor units
 * @param risk how suspicious the customer was when taking it, 0 to 100
 * @param refunded of the order so far, minor units
 * @param currency of these; null when the order's decision is not kept
 */
public record Seat(
        KeyedHash customer,
        String hold,
        String client,
        String order,
        long units,
        long paidEach,
        int risk,
        long refunded,
        @Nullable String currency,
        Member.State state,
        Instant joinedAt,
        @Nullable Instant paidAt) {}
