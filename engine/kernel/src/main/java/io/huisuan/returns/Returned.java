package io.huisuan.returns;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What has come back of an order.
 *
 * @param units by lineId; lines of which nothing came back may be left out
 * @param gifts promotions whose gifts came back
 */
public record Returned(Map<String, Integer> units, Set<String> gifts) {

    public static final Returned NOTHING = new Returned(Map.of(), Set.of());

    public Returned {
        units = Map.copyOf(units);
        gifts = Set.copyOf(gifts);
        if (units.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("units are 0 or more");
        }
    }

    public static Returned of(String lineId, int units) {
        return new Returned(Map.of(lineId, units), Set.of());
    }

    /** Both together. */
    public Returned and(Returned more) {
        var all = new HashMap<>(units);
        more.units.forEach((line, count) -> all.merge(line, count, Math::addExact));
        var allGifts = new HashSet<>(gifts);
        allGifts.addAll(more.gifts);
        return new Returned(all, allGifts);
    }

    /** How many units of a line. */
    public int of(String lineId) {
        return units.getOrDefault(lineId, 0);
    }
}
