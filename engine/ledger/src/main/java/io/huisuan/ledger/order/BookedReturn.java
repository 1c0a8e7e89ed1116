package io.huisuan.ledger.order;

/**
 * A return that was booked.
 *
 * @param number of the returns of its hold, from 1; 0 for a price that was settled later
 * @param returned what came back, JSON
 * @param refund what the customer got for it, minor units
 */
public record BookedReturn(int number, String returned, long refund) {}
