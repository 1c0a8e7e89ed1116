package io.huisuan.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes units out of stretches, each stretch from its first unit on, with what comes off them. The
 * stretches are split when all is known, so that nothing is split in vain.
 */
final class Taking {

    private record Part(int count, long off, boolean isTaken) {}

    private final Map<Stretch, List<Part>> parts = new HashMap<>();

    /** The next units of a stretch, and what comes off them together. */
    void take(Stretch stretch, int count, long off) {
        add(stretch, new Part(count, off, true));
    }

    /** Leaves the next units of a stretch. */
    void pass(Stretch stretch, int count) {
        add(stretch, new Part(count, 0, false));
    }

    private void add(Stretch stretch, Part part) {
        if (part.count > 0) {
            parts.computeIfAbsent(stretch, _ -> new ArrayList<>(2)).add(part);
        }
    }

    /**
     * What was taken.
     *
     * @param from all that it was taken from, in order
     */
    Cuts of(Selection from) {
        var taken = new ArrayList<Stretch>();
        var offs = new ArrayList<Long>();
        for (int i = 0; i < from.size(); i++) {
            Stretch rest = from.get(i);
            for (Part part : parts.getOrDefault(rest, List.of())) {
                Stretch units = rest;
                rest = units.splitOff(part.count);
                if (part.isTaken) {
                    taken.add(units);
                    offs.add(part.off);
                }
            }
        }
        return new Cuts(Selection.of(taken), offs.stream().mapToLong(Long::longValue).toArray());
    }
}
