package io.huisuan.bench.workload;

import java.util.List;
import java.util.Set;

/**
 * Promotions and carts under one rule: each line takes the matching line promotion that saves most,
 * then the order takes the matching order promotion that saves most; among equals the first.
 * Amounts are fen, percentages basis points.
 */
public record Workload(List<Promo> promotions, List<Basket> baskets) {

    public Workload {
        promotions = List.copyOf(promotions);
        baskets = List.copyOf(baskets);
    }

    /** The baskets of so many lines. */
    public List<Basket> of(int lines) {
        return baskets.stream().filter(basket -> basket.lines().size() == lines).toList();
    }

    /** A promotion; its id is its place in the file. */
    public sealed interface Promo {
        String id();

        Off off();
    }

    /** For the lines of which that attribute is this. */
    public record OfLine(String id, Trait trait, String value, Off off) implements Promo {}

    /** What a line promotion goes by. */
    public enum Trait {
        SKU,
        BRAND,
        CATEGORY
    }

    /**
     * For the order, where all holds that is asked for; an empty text or 0 asks for nothing.
     *
     * @param minSubtotal what the lines must cost after their promotions
     */
    public record OfOrder(
            String id, long minSubtotal, String tag, String tier, String coupon, Off off)
            implements Promo {}

    /** What comes off. */
    public sealed interface Off {

        /** Of something that costs this, or of so many units that cost this together. */
        default long of(long base, int units) {
            return switch (this) {
                case Percent(int basisPoints) -> base * basisPoints / 10_000;
                case Amount(long each) -> Math.min(each * units, base);
            };
        }
    }

    /** Rounded down. */
    public record Percent(int basisPoints) implements Off {}

    /** Of each unit of a line, or of the order. */
    public record Amount(long each) implements Off {}

    /** A cart. */
    public record Basket(
            String id,
            String customer,
            String tier,
            Set<String> tags,
            Set<String> coupons,
            List<Item> lines) {
        public Basket {
            tags = Set.copyOf(tags);
            coupons = Set.copyOf(coupons);
            lines = List.copyOf(lines);
        }
    }

    /** A line of it. */
    public record Item(String id, String sku, String brand, String category, int qty, long price) {
        public long gross() {
            return qty * price;
        }

        public String get(Trait trait) {
            return switch (trait) {
                case SKU -> sku;
                case BRAND -> brand;
                case CATEGORY -> category;
            };
        }
    }

    /**
     * What a basket costs.
     *
     * @param lines what comes off each line, in order
     * @param order what comes off the order
     */
    public record Cost(List<Long> lines, long order, long payable) {
        public Cost {
            lines = List.copyOf(lines);
        }
    }

    /** An engine that has loaded the promotions of a workload. */
    public interface Engine extends AutoCloseable {
        /** Puts a basket into the engine's own terms, which is not measured. */
        Ready ready(Basket basket);

        default Cost price(Basket basket) {
            return ready(basket).cost();
        }

        @Override
        default void close() {}
    }

    /** A basket in the terms of an engine, to be priced as often as one likes. */
    public interface Ready {
        /** Prices it; what is to be paid. */
        long payable();

        /** Prices it; everything about it. */
        Cost cost();
    }
}
