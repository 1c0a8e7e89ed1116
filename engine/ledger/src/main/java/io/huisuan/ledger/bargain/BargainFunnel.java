package io.huisuan.ledger.bargain;

/**
 * How far bargains came that were started in a time, as far as it was written down.
 *
 * @param started all of them
 * @param helped of these, in which somebody has helped
 * @param won of these, that could be bought
 * @param ordered of these, that an order has or had
 * @param finished of these, that were bought
 * @param failed that were over above the floor, or ended by a person before
 * @param expired that were won and not bought in time
 * @param helps of friends, in all
 */
public record BargainFunnel(
        long started,
        long helped,
        long won,
        long ordered,
        long finished,
        long failed,
        long expired,
        long helps) {}
