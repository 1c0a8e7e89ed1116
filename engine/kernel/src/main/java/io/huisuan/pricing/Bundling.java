package io.huisuan.pricing;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Multibuy.Part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes as many bundles as there can be, each of the dearest units that are left. Equal bundles are
 * made at once, so ten thousand equal units cost as much as one.
 *
 * <p>A unit may fit several parts. For a set of parts, the slack is the number of units that fit
 * any of them less the number that they still need for all bundles. INVARIANT: no slack is below
 * zero, which is exactly when all bundles can be filled (Hall); it only ever falls.
 */
final class Bundling {

    /** Equal bundles. */
    static final class Block {
        final int times;

        /** Of each stretch, how many units stand in one bundle. */
        final int[] taken;

        private Block(int times, int[] taken) {
            this.times = times;
            this.taken = taken;
        }
    }

    private final List<Part> parts;
    private final int[] left;
    private final int[] fits;
    private final Integer[] dearestFirst;
    private final long[] slack;
    private int missing;

    Bundling(List<Part> parts, Selection units, Running running, int limit) {
        this.parts = parts;
        this.left = new int[units.size()];
        this.fits = new int[units.size()];
        this.dearestFirst = new Integer[units.size()];
        this.slack = new long[1 << parts.size()];
        for (int i = 0; i < left.length; i++) {
            Stretch stretch = units.get(i);
            dearestFirst[i] = i;
            left[i] = stretch.count();
            fits[i] = stretch.pay() > 0 ? partsOf(running.line(stretch.slot)) : 0;
        }
        Arrays.sort(dearestFirst, (a, b) -> Long.compare(units.get(b).pay(), units.get(a).pay()));
        this.missing = (int) Math.min(limit, mostBundles());
        for (int some = 1; some < slack.length; some++) {
            slack[some] = fitting(some) - missing * needed(some);
        }
    }

    private int partsOf(Line line) {
        int bits = 0;
        for (int part = 0; part < parts.size(); part++) {
            bits |= parts.get(part).where().matches(line) ? 1 << part : 0;
        }
        return bits;
    }

    private long mostBundles() {
        long most = Long.MAX_VALUE;
        for (int some = 1; some < slack.length; some++) {
            most = Math.min(most, fitting(some) / needed(some));
        }
        return most;
    }

    private long fitting(int some) {
        long sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (fits[i] & some) != 0 ? left[i] : 0;
        }
        return sum;
    }

    private long needed(int some) {
        long sum = 0;
        for (int part = 0; part < parts.size(); part++) {
            sum += (some >> part & 1) == 1 ? parts.get(part).count() : 0;
        }
        return sum;
    }

    /** All bundles, the dearest first. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        while (missing > 0) {
            long[] before = slack.clone();
            int[] taken = one();
            int times = times(taken, before);
            blocks.add(new Block(times, taken));
            for (int i = 0; i < left.length; i++) {
                left[i] -= taken[i] * (times - 1);
            }
            for (int some = 1; some < slack.length; some++) {
                slack[some] -= (before[some] - slack[some]) * (times - 1);
            }
            missing -= times;
        }
        return blocks;
    }

    /** Takes the units of one bundle. */
    private int[] one() {
        int[] taken = new int[left.length];
        for (int part = 0; part < parts.size(); part++) {
            int wanted = parts.get(part).count();
            for (int place = 0; wanted > 0; place++) {
                int i = dearestFirst[place];
                if ((fits[i] >> part & 1) == 1) {
                    int more = (int) Math.min(Math.min(wanted, left[i]), spare(i, part));
                    take(i, part, more);
                    taken[i] += more;
                    wanted -= more;
                }
            }
        }
        return taken;
    }

    /** How many units of a stretch a part may take and leave enough for the others. */
    private long spare(int i, int part) {
        long least = Long.MAX_VALUE;
        for (int some = 1; some < slack.length; some++) {
            least = costs(i, part, some) ? Math.min(least, slack[some]) : least;
        }
        return least;
    }

    private void take(int i, int part, int count) {
        left[i] -= count;
        for (int some = 1; some < slack.length; some++) {
            slack[some] -= costs(i, part, some) ? count : 0;
        }
    }

    /** Whether a unit that a part takes is missing to some other parts. */
    private boolean costs(int i, int part, int some) {
        return (fits[i] & some) != 0 && (some >> part & 1) == 0;
    }

    /** How often the bundle that was just taken can be made: that often it is the dearest. */
    private int times(int[] taken, long[] before) {
        long times = missing;
        for (int i = 0; i < taken.length; i++) {
            times = taken[i] > 0 ? Math.min(times, 1 + left[i] / taken[i]) : times;
        }
        for (int some = 1; some < slack.length; some++) {
            long fall = before[some] - slack[some];
            times = fall > 0 ? Math.min(times, 1 + slack[some] / fall) : times;
        }
        return (int) times;
    }
}
