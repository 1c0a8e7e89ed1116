package io.huisuan.pricing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What several promotions draw from together, in the order in which they apply.
 *
 * @param name tells people what it is
 * @param promotions that draw from it
 * @param left what they may give together
 */
public record Pool(String name, Set<String> promotions, Left.Some left) {

    public Pool {
        promotions = Collections.unmodifiableSet(new TreeSet<>(promotions));
    }
}
