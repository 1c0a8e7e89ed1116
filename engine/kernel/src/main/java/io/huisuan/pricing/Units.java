package io.huisuan.pricing;

import io.huisuan.pricing.Quote.Run;
import io.huisuan.promotion.Threshold.Basis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The units of one line, or one fee, in unit order: runs of neighbours that cost the same. Runs are
 * only ever split, never joined, so ten thousand equal units cost as much as one.
 */
final class Units {

    /** A lineId or a shipping method. */
    final String id;

    /** Of a unit, before promotions. */
    final long price;

    /** Below which no promotion brings a unit. */
    final long floor;

    private int runs = 1;
    private int[] counts;
    private long[] pays;
    private long[] afterItem;

    Units(String id, int count, long price, long floor) {
        this.id = id;
        this.price = price;
        this.floor = floor;
        this.counts = new int[] {count};
        this.pays = new long[] {price};
        this.afterItem = pays;
    }

    int runs() {
        return runs;
    }

    int count(int run) {
        return counts[run];
    }

    /** The place of the run's first unit. */
    int startOf(int run) {
        int start = 0;
        for (int before = 0; before < run; before++) {
            start += counts[before];
        }
        return start;
    }

    /** What a unit of the run costs now. */
    long pay(int run) {
        return pays[run];
    }

    /** How far a unit of the run can still be reduced. */
    long room(int run) {
        return Math.max(0, pays[run] - floor);
    }

    /** What a unit of the run costs on that basis. */
    long on(Basis basis, int run) {
        return switch (basis) {
            case LIST -> price;
            case AFTER_ITEM -> afterItem[run];
            case RUNNING -> pays[run];
        };
    }

    long payable() {
        long sum = 0;
        for (int run = 0; run < runs; run++) {
            sum += pays[run] * counts[run];
        }
        return sum;
    }

    /** Remembers what the ITEM stage left; until then, {@code AFTER_ITEM} is what is left now. */
    void itemStageEnds() {
        afterItem = Arrays.copyOf(pays, pays.length);
    }

    /** Makes two runs of one: its first {@code first} units, and the rest. */
    void split(int run, int first) {
        if (first == 0 || first == counts[run]) {
            return;
        }
        boolean settled = afterItem != pays;
        counts = widened(counts, run);
        pays = widened(pays, run);
        afterItem = settled ? widened(afterItem, run) : pays;
        counts[run] = first;
        counts[run + 1] -= first;
        runs++;
    }

    /** Takes {@code off} from the run as evenly as it goes; the first units bear the odd ones. */
    void reduce(int run, long off) {
        int dearer = (int) (off % counts[run]);
        long each = off / counts[run];
        if (dearer > 0) {
            split(run, dearer);
            pays[run + 1] -= each;
            pays[run] -= each + 1;
        } else {
            pays[run] -= each;
        }
    }

    /** What each unit costs, with equal neighbours joined. */
    List<Run> quoted() {
        var quoted = new ArrayList<Run>(runs);
        int count = 0;
        for (int run = 0; run < runs; run++) {
            count += counts[run];
            if (run + 1 == runs || pays[run + 1] != pays[run]) {
                quoted.add(new Run(count, pays[run]));
                count = 0;
            }
        }
        return quoted;
    }

    private int[] widened(int[] runsOf, int at) {
        int[] wide = runsOf.length > runs ? runsOf : Arrays.copyOf(runsOf, runs + 4);
        System.arraycopy(wide, at, wide, at + 1, runs - at);
        return wide;
    }

    private long[] widened(long[] runsOf, int at) {
        long[] wide = runsOf.length > runs ? runsOf : Arrays.copyOf(runsOf, runs + 4);
        System.arraycopy(wide, at, wide, at + 1, runs - at);
        return wide;
    }
}
