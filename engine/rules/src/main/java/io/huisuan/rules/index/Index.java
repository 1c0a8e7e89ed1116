package io.huisuan.rules.index;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Promotion;

import java.util.ArrayList;
import java.util.BitSet;
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
    private final Function<T, Promotion> promotion;
    private final BitSet always = new BitSet();
    private final Map<Key, int[]> byKey = new HashMap<>();

    public Index(List<T> entries, Function<T, Promotion> promotion, Function<T, Cover> cover) {
        this.entries = List.copyOf(entries);
        this.promotion = promotion;
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
                (key, of) -> byKey.put(key, of.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** In the order of the entries. */
    public List<T> candidates(Cart cart) {
        var places = (BitSet) always.clone();
        for (Key key : Key.of(cart)) {
            for (int place : byKey.getOrDefault(key, NONE)) {
                places.set(place);
            }
        }
        var candidates = new ArrayList<T>(places.cardinality());
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            T entry = entries.get(place);
            if (runs(promotion.apply(entry), cart)) {
                candidates.add(entry);
            }
        }
        return candidates;
    }

    private static boolean runs(Promotion promotion, Cart cart) {
        return promotion.currency().equals(cart.currency()) && promotion.schedule().runs(cart.at());
    }
}
