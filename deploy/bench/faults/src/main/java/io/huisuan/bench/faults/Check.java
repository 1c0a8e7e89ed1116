package io.huisuan.bench.faults;

import java.util.List;

/**
 * An invariant that was looked at.
 *
 * @param name as {@code INV-1}
 * @param checked how many things were looked at
 * @param violations what contradicts it
 */
record Check(String name, String what, long checked, List<String> violations) {

    private static final int SHOWN = 5;

    @Override
    public String toString() {
        String line = "%-8s %-62s %8d %6d".formatted(name, what, checked, violations.size());
        return violations.isEmpty()
                ? line
                : line
                        + violations.stream()
                                .limit(SHOWN)
                                .map(each -> "\n         " + each)
                                .reduce("", String::concat);
    }
}
