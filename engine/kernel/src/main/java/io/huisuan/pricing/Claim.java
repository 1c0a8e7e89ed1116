package io.huisuan.pricing;

import java.util.ArrayList;
import java.util.List;

/**
 * Units by their place in their line. Unlike a {@link Selection}, it stays good when the running
 * cart splits runs.
 */
record Claim(List<Stretch> stretches) {

    /** The units {@code from} to {@code until}, exclusive, of a slot. */
    record Stretch(int slot, int from, int until) {}

    /** The entries of a selection that are wanted. */
    static Claim of(Selection selection, boolean[] wanted, Running running) {
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                int from = running.units(selection.slot(i)).startOf(selection.run(i));
                stretches.add(new Stretch(selection.slot(i), from, from + selection.count(i)));
            }
        }
        return new Claim(stretches);
    }

    /** The runs that these units are now. */
    Selection on(Running running) {
        var found = new Selection(running);
        for (Stretch stretch : stretches) {
            Units units = running.units(stretch.slot());
            int start = 0;
            for (int run = 0; run < units.runs(); run++) {
                if (start >= stretch.from() && start < stretch.until()) {
                    found.add(stretch.slot(), run);
                }
                start += units.count(run);
            }
        }
        return found;
    }
}
