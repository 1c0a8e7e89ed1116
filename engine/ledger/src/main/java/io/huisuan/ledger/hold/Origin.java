package io.huisuan.ledger.hold;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where an order's advantages come from.
 *
 * @param campaigns that gave it something, also nothing scarce
 * @param costs what its coupons took off when it was placed, in minor units, by who bears it, like
 *     {@code platform} or {@code merchant:m-1}
 */
public record Origin(Set<String> campaigns, Map<String, Long> costs) {

    public static final Origin NOWHERE = new Origin(Set.of(), Map.of());

    public Origin {
        campaigns = new TreeSet<>(campaigns);
        costs = new TreeMap<>(costs);
    }
}
