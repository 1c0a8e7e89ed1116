package io.huisuan.pricing;

import java.util.Set;

/**
 * What is still to be had, as a snapshot taken before pricing and kept with the decision.
 *
 * @param exhausted promotions whose budget, limit or quota is used up
 */
public record Availability(Set<String> exhausted) {

    public static final Availability EVERYTHING = new Availability(Set.of());

    public Availability {
        exhausted = Set.copyOf(exhausted);
    }
}
