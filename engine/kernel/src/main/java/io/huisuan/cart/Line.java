package io.huisuan.cart;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One position of a cart. Amounts are minor units of the cart's currency, for one unit.
 *
 * @param id the client's identifier, distinct in its cart
 * @param spu the product that the sku is a variant of; empty when unknown
 * @param seller who sells it; empty when it is the shop itself
 * @param category the path from the root, for example {@code [food, tea]}
 * @param qty 1 to {@link #MAX_QTY}
 * @param unitPrice what a unit costs before promotions, 0 to {@link #MAX_PRICE}
 * @param listPrice the struck-out price, when it is higher than {@code unitPrice}
 * @param floorPrice below which no promotion may bring a unit
 * @param unitCost what a unit costs the shop
 * @param taxRate of its price in basis points, 0 to {@link #MAX_TAX_RATE}; 0 when it is not taxed,
 *     or nobody asks
 */
public record Line(
        String id,
        String sku,
        String spu,
        String seller,
        String brand,
        List<String> category,
        Set<String> tags,
        int qty,
        long unitPrice,
        OptionalLong listPrice,
        OptionalLong floorPrice,
        OptionalLong unitCost,
        int taxRate,
        Map<String, String> attributes) {

    public static final int MAX_QTY = 10_000;

    /** With {@link Cart#MAX_LINES} and {@link #MAX_QTY} the largest total still fits a long. */
    public static final long MAX_PRICE = 1_000_000_000_000L;

    /** With the tax of it on top, too. */
    public static final int MAX_TAX_RATE = 50_00;

    public Line {
        category = List.copyOf(category);
        tags = Set.copyOf(tags);
        attributes = Map.copyOf(attributes);
        if (qty < 1 || qty > MAX_QTY) {
            throw new IllegalArgumentException("qty is 1 to " + MAX_QTY + ", not " + qty);
        }
        bounded("unitPrice", unitPrice);
        listPrice.ifPresent(price -> bounded("listPrice", price));
        floorPrice.ifPresent(price -> bounded("floorPrice", price));
        unitCost.ifPresent(price -> bounded("unitCost", price));
        if (taxRate < 0 || taxRate > MAX_TAX_RATE) {
            throw new IllegalArgumentException(
                    "taxRate is 0 to " + MAX_TAX_RATE + ", not " + taxRate);
        }
    }

    /** A line of which no tax is known. */
    public Line(
            String id,
            String sku,
            String spu,
            String seller,
            String brand,
            List<String> category,
            Set<String> tags,
            int qty,
            long unitPrice,
            OptionalLong listPrice,
            OptionalLong floorPrice,
            OptionalLong unitCost,
            Map<String, String> attributes) {
        this(
                id,
                sku,
                spu,
                seller,
                brand,
                category,
                tags,
                qty,
                unitPrice,
                listPrice,
                floorPrice,
                unitCost,
                0,
                attributes);
    }

    /** So many units of the same. */
    public Line withQty(int other) {
        return new Line(
                id,
                sku,
                spu,
                seller,
                brand,
                category,
                tags,
                other,
                unitPrice,
                listPrice,
                floorPrice,
                unitCost,
                taxRate,
                attributes);
    }

    /** The same with a tax. */
    public Line withTaxRate(int other) {
        return new Line(
                id,
                sku,
                spu,
                seller,
                brand,
                category,
                tags,
                qty,
                unitPrice,
                listPrice,
                floorPrice,
                unitCost,
                other,
                attributes);
    }

    /** {@code unitPrice · qty}. */
    public long gross() {
        return unitPrice * qty;
    }

    /** Whether it costs less than its list price already. */
    public boolean isDiscounted() {
        return listPrice.isPresent() && unitPrice < listPrice.getAsLong();
    }

    private static void bounded(String name, long price) {
        if (price < 0 || price > MAX_PRICE) {
            throw new IllegalArgumentException(name + " is 0 to " + MAX_PRICE + ", not " + price);
        }
    }
}
