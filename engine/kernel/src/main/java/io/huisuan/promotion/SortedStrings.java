package io.huisuan.promotion;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** An immutable set of text in one order, so that equal sets also print and compare alike. */
final class SortedStrings extends AbstractSet<String> {

    private final String[] sorted;

    private SortedStrings(String[] sorted) {
        this.sorted = sorted;
    }

    static Set<String> copyOf(Collection<String> texts) {
        return sorted(texts);
    }

    private static SortedStrings sorted(Collection<String> texts) {
        return texts instanceof SortedStrings already
                ? already
                : new SortedStrings(texts.stream().sorted().distinct().toArray(String[]::new));
    }

    /** By the first text that differs; what is shorter goes first. */
    static int compare(Set<String> left, Set<String> right) {
        return Arrays.compare(sorted(left).sorted, sorted(right).sorted);
    }

    @Override
    public boolean contains(Object text) {
        return switch (sorted.length) {
            case 0 -> false;
            case 1 -> sorted[0].equals(text);
            default -> text instanceof String && Arrays.binarySearch(sorted, text) >= 0;
        };
    }

    @Override
    public boolean isEmpty() {
        return sorted.length == 0;
    }

    @Override
    public int size() {
        return sorted.length;
    }

    @Override
    public Iterator<String> iterator() {
        return List.of(sorted).iterator();
    }
}
