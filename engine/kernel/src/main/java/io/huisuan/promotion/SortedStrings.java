package io.huisuan.promotion;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/** Immutable sets of text in one order, so that equal values also print and compare alike. */
final class SortedStrings {

    private SortedStrings() {}

    static Set<String> copyOf(Collection<String> texts) {
        return texts.size() < 2
                ? Set.copyOf(texts)
                : Collections.unmodifiableSet(new TreeSet<>(texts));
    }

    /** By the first text that differs; what is shorter goes first. Both are sorted. */
    static int compare(Set<String> left, Set<String> right) {
        Iterator<String> others = right.iterator();
        for (String text : left) {
            int order = others.hasNext() ? text.compareTo(others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
