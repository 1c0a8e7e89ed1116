package io.huisuan.pricing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is still to be had, as a snapshot taken before pricing and kept with the decision.
 *
 * @param left of promotions that have limits; of all others there is enough
 * @param pools what promotions share, besides
 */
public record Availability(Map<String, Left> left, List<Pool> pools) {

    public static final Availability EVERYTHING = new Availability(Map.of());

    public Availability {
        left = Collections.unmodifiableMap(new TreeMap<>(left));
        pools = List.copyOf(pools);
    }

    /** Where nothing is shared. */
    public Availability(Map<String, Left> left) {
        this(left, List.of());
    }

    /** What is left of a promotion. */
    public Left of(String promotion) {
        return left.getOrDefault(promotion, Left.EVERYTHING);
    }

    /** What a promotion shares with others. */
    List<Pool> pools(String promotion) {
        return pools.isEmpty()
                ? pools
                : pools.stream().filter(pool -> pool.promotions().contains(promotion)).toList();
    }
}
