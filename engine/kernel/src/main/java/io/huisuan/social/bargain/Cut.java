package io.huisuan.social.bargain;

/**
 * What a helper cut off, with all that decided it.
 *
 * @param number of the helper, from 1
 * @param band of the helper
 * @param amount minor units
 * @param price after it
 */
public record Cut(int number, Chance chance, Band band, long amount, long price) {}
