package io.huisuan.ledger.hold;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a transaction in memory has changed, to be undone when it fails. */
final class Undo {

    private final Deque<Runnable> steps = new ArrayDeque<>();

    <T> T unless(Supplier<T> succeeds) {
        steps.clear();
        boolean done = false;
        try {
            T result = succeeds.get();
            done = true;
            return result;
        } finally {
            while (!done && !steps.isEmpty()) {
                steps.pop().run();
            }
        }
    }

    <K, V> void put(Map<K, V> table, K key, V value) {
        V before = table.put(key, value);
        steps.push(
                () -> {
                    if (before == null) {
                        table.remove(key);
                    } else {
                        table.put(key, before);
                    }
                });
    }

    <V> void add(List<V> list, V value) {
        list.add(value);
        steps.push(list::removeLast);
    }
}
