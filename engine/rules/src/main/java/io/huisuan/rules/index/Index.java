package io.huisuan.rules.index;

import io.huisuan.cart.Cart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds what a cart may earn without looking at the rest: by key, and of what it finds, the
 * promotions that run at the cart's instant, in its currency.
 *
 * @param <T> what is found
 */
public final class Index<T> {
    private static final int[] NONE = {};

    private final List<T> entries;
    private final Runs[] runs;
    private final BitSet always = new BitSet();
    private final boolean asksForLines;
    private final Map<Key.Kind, Map<String, int[]>> byKey = new EnumMap<>(Key.Kind.class);

    public Index(List<T> entries, Function<T, Runs> runs, Function<T, Cover> cover) {
        this.entries = List.copyOf(entries);
        this.runs = entries.stream().map(runs).toArray(Runs[]::new);
        var places = new HashMap<Key, List<Integer>>();
        for (int place = 0; place < entries.size(); place++) {
            switch (cover.apply(entries.get(place))) {
                case Cover.EveryCart() -> always.set(place);
                case Cover.Keys(var anyOf) -> {
                    for (Key key : anyOf) {
                        places.computeIfAbsent(key, _ -> new ArrayList<>()).add(place);
                    }
                }
            }
        }
        places.forEach(
                (key, of) ->
                        byKey.computeIfAbsent(key.kind(), _ -> new HashMap<>())
                                .put(
                                        key.value(),
                                        of.stream().mapToInt(Integer::intValue).toArray()));
        asksForLines = !Collections.disjoint(byKey.keySet(), Key.OF_LINES);
    }

    /** In the order of the entries. */
    public List<T> candidates(Cart cart) {
        var places = (BitSet) always.clone();
        Key.of(cart, asksForLines, (kind, value) -> addTo(places, kind, value));
        var candidates = new ArrayList<T>(places.cardinality());
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (runs[place].holds(cart)) {
                candidates.add(entries.get(place));
            }
        }
        return candidates;
    }

    private void addTo(BitSet places, Key.Kind kind, String value) {
        Map<String, int[]> ofKind = byKey.getOrDefault(kind, Map.of());
        if (!ofKind.isEmpty()) {
            for (int place : ofKind.getOrDefault(value, NONE)) {
                places.set(place);
            }
        }
    }
}
