package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Promotion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the promotions that a cart may earn without looking at the others: by key, and of those the
 * ones that run at the cart's instant, in its currency.
 */
final class Index {
    private static final int[] NONE = {};

    private final List<Entry> entries;
    private final BitSet always = new BitSet();
    private final Map<Key, int[]> byKey = new HashMap<>();

    /** INVARIANT: an entry's place is its place in the list. */
    Index(List<Entry> entries) {
        this.entries = entries;
        var places = new HashMap<Key, List<Integer>>();
        for (Entry entry : entries) {
            switch (entry.cover()) {
                case Cover.EveryCart() -> always.set(entry.place());
                case Cover.Keys(var anyOf) ->
                        anyOf.forEach(
                                key ->
                                        places.computeIfAbsent(key, _ -> new ArrayList<>())
                                                .add(entry.place()));
            }
        }
        places.forEach(
                (key, of) -> byKey.put(key, of.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** In the order of their ids. */
    List<Entry> candidates(Cart cart) {
        var places = (BitSet) always.clone();
        for (Key key : Key.of(cart)) {
            for (int place : byKey.getOrDefault(key, NONE)) {
                places.set(place);
            }
        }
        var candidates = new ArrayList<Entry>(places.cardinality());
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            Entry entry = entries.get(place);
            if (concerns(entry.promotion(), cart)) {
                candidates.add(entry);
            }
        }
        return candidates;
    }

    private static boolean concerns(Promotion promotion, Cart cart) {
        return promotion.currency().equals(cart.currency()) && promotion.schedule().runs(cart.at());
    }
}
