package io.huisuan.pricing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is still to be had, as a snapshot taken before pricing and kept with the decision.
 *
 * @param left of promotions that have limits; of all others there is enough
 */
public record Availability(Map<String, Left> left) {

    public static final Availability EVERYTHING = new Availability(Map.of());

    public Availability {
        left = Collections.unmodifiableMap(new TreeMap<>(left));
    }

    /** What is left of a promotion. */
    public Left of(String promotion) {
        return left.getOrDefault(promotion, Left.EVERYTHING);
    }
}
