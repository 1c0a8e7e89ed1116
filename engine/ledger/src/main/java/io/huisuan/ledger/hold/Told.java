package io.huisuan.ledger.hold;

/**
 * What others are told of a reservation that is settled at once.
 *
 * @param type like {@code coupon.claimed}
 * @param payload JSON
 */
public record Told(String type, String payload) {}
