package io.huisuan.promotion;

import io.huisuan.cart.Line;

import java.util.List;
import java.util.Optional;

/**
 * What is given for units that are bought together. Each unit counts once; units that cost nothing
 * don't count.
 */
public sealed interface Multibuy extends Effect.Single {

    /** Where nothing limits how often it is given. */
    int NO_LIMIT = Integer.MAX_VALUE;

    /** The most parts that a bundle has. */
    int MAX_PARTS = 8;

    /** What is given for each bundle in the target; the dearest units are bundled first. */
    sealed interface OnBundles extends Multibuy {

        /** What a bundle is made of: one part for 任选 N 件, several for A+B; 1 to MAX_PARTS. */
        List<Part> parts();

        /** At most so many bundles, ≥ 1, or {@link #NO_LIMIT}. */
        int limit();
    }

    /**
     * So many units of the lines that match.
     *
     * @param count 1 to {@link Line#MAX_QTY}
     */
    record Part(LineFilter where, int count) {
        public Part {
            Effect.within(1, "count", count, Line.MAX_QTY);
        }
    }

    /**
     * A fixed price for each bundle. Never raises a price.
     *
     * @param price 0 to {@link Line#MAX_PRICE}
     */
    record BundlePrice(List<Part> parts, long price, int limit) implements OnBundles {
        public BundlePrice {
            parts = checked(parts, limit);
            Effect.within(0, "price", price, Line.MAX_PRICE);
        }
    }

    /** A reduction of each bundle by itself; its cap is for all bundles together. */
    record BundleOff(List<Part> parts, Effect.Reduction off, int limit) implements OnBundles {
        public BundleOff {
            parts = checked(parts, limit);
        }
    }

    /**
     * For every {@code buy} qualifiers, {@code get} units of the target are reduced, the cheapest
     * first (买二送一, 第二件半价). The last time it may be fewer than {@code get}.
     *
     * @param of which lines qualify; the target itself when empty
     * @param buy 1 to {@link Line#MAX_QTY}
     * @param get 1 to {@link Line#MAX_QTY}
     * @param basisPoints off each reduced unit; 10_000 is free
     * @param limit given at most so often, ≥ 1, or {@link #NO_LIMIT}
     * @param maxFree at most so many units in all, ≥ 1, or {@link #NO_LIMIT}
     * @param qualifiersToo whether a unit that qualifies may also be reduced
     */
    record BuyXGetY(
            Optional<LineFilter> of,
            int buy,
            int get,
            int basisPoints,
            int limit,
            int maxFree,
            boolean qualifiersToo)
            implements Multibuy {
        public BuyXGetY {
            Effect.within(1, "buy", buy, Line.MAX_QTY);
            Effect.within(1, "get", get, Line.MAX_QTY);
            Effect.within(1, "basisPoints", basisPoints, Effect.PercentOff.WHOLE);
            Effect.atLeast(1, "limit", limit);
            Effect.atLeast(1, "maxFree", maxFree);
        }
    }

    private static List<Part> checked(List<Part> parts, int limit) {
        Effect.within(1, "parts", parts.size(), MAX_PARTS);
        Effect.atLeast(1, "limit", limit);
        return List.copyOf(parts);
    }
}
