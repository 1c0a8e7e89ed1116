package io.huisuan.ledger.budget;

/**
 * What a promotion gave an order.
 *
 * @param hold of the order
 * @param line of the order; empty for what fell on fees, and where it gave things only
 * @param money minor units, 0 or more
 * @param units that it discounted there
 */
public record Given(
        String hold, String promotion, String campaign, String line, long money, long units) {}
