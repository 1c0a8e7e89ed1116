package io.huisuan.engine.coupon;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one node counts in one window of time. Safe for any number of threads. */
final class WindowMarks {

    private final Map<String, Set<String>> byKey = new HashMap<>();
    private long window = Long.MIN_VALUE;

    synchronized void add(long current, String key, Collection<String> marks) {
        begin(current);
        byKey.computeIfAbsent(key, _ -> new HashSet<>()).addAll(marks);
    }

    synchronized int count(long current, String key) {
        begin(current);
        return byKey.getOrDefault(key, Set.of()).size();
    }

    private void begin(long current) {
        if (window != current) {
            byKey.clear();
            window = current;
        }
    }
}
