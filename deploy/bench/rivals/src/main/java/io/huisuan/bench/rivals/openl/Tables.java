package io.huisuan.bench.rivals.openl;

/**
 * The decision tables as OpenL offers them to Java: each returns the savings of all its rows that
 * match.
 */
public interface Tables {

    Saving[] bySku(String sku);

    Saving[] byBrand(String brand);

    Saving[] byCategory(String category);

    Saving[] fromSubtotal(long subtotal);

    Saving[] byTag(String tag);

    Saving[] byTier(String tier);

    Saving[] byCoupon(String coupon, long subtotal);
}
