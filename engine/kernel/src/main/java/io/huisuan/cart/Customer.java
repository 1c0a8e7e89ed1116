package io.huisuan.cart;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who buys. Every fact is handed over by the shop; nothing is looked up.
 *
 * @param id empty for a guest
 * @param tier membership level; empty when none
 * @param tags segments and lifecycle, for example {@code new-customer}
 * @param registered when the account was opened
 * @param orders how many orders were paid before
 * @param region empty when unknown
 * @param points the balance of points, ≥ 0
 */
public record Customer(
        String id,
        String tier,
        Set<String> tags,
        Optional<Instant> registered,
        long orders,
        String region,
        long points) {

    /** The most characters of an id that a shop may give. */
    public static final int LONGEST_ID = 64;

    public static final Customer GUEST = new Customer("", "", Set.of(), Optional.empty(), 0, "", 0);

    public Customer {
        tags = Set.copyOf(tags);
        if (orders < 0 || points < 0) {
            throw new IllegalArgumentException("orders and points are 0 or more");
        }
    }
}
