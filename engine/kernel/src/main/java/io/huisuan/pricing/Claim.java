package io.huisuan.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Units by their place in their slot: unlike a {@link Selection}, good whatever is split. */
record Claim(List<Part> parts) {

    /** The units {@code from} to {@code until}, exclusive. */
    record Part(Slot slot, int from, int until) {}

    static Claim of(Selection selection) {
        return new Claim(
                IntStream.range(0, selection.size())
                        .mapToObj(i -> part(selection.get(i)))
                        .toList());
    }

    private static Part part(Stretch stretch) {
        int from = stretch.slot.startOf(stretch);
        return new Part(stretch.slot, from, from + stretch.count());
    }

    /** The stretches that these units are by now. */
    Selection selection() {
        var found = new ArrayList<Stretch>();
        for (Part part : parts) {
            int start = 0;
            for (Stretch stretch : part.slot().stretches()) {
                if (start >= part.from() && start < part.until()) {
                    found.add(stretch);
                }
                start += stretch.count();
            }
        }
        return Selection.of(found);
    }
}
