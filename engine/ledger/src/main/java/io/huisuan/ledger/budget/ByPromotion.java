package io.huisuan.ledger.budget;

/**
 * What a promotion gave orders that hold or have it, before anything came back.
 *
 * @param orders how many they were
 * @param money minor units of the currency
 */
public record ByPromotion(String promotion, String currency, long orders, long money, long units) {}
