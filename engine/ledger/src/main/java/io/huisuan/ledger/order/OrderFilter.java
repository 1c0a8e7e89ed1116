package io.huisuan.ledger.order;

import io.huisuan.ledger.hold.Session;
import io.huisuan.store.Bounds;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which orders are asked for; what is null is not asked.
 *
 * @param order its id, whole
 * @param campaign that it has scarce things of
 * @param from when it was reserved, inclusive
 * @param to exclusive
 */
public record OrderFilter(
        @Nullable String order,
        @Nullable String client,
        @Nullable Session session,
        @Nullable String campaign,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null);

    public OrderFilter {
        order = order == null ? null : Bounds.text(order, 64, "?order");
        client = client == null ? null : Bounds.text(client, 64, "?client");
        campaign = campaign == null ? null : Bounds.text(campaign, 64, "?campaign");
    }
}
