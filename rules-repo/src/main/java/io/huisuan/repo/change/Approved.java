package io.huisuan.repo.change;

import java.util.List;

/**
 * A change request that may be published, locked until the transaction ends.
 *
 * @param items what it does
 * @param approvals who approved exactly this; at least one
 */
public record Approved(Change change, List<Item> items, List<Review> approvals) {}
