package io.huisuan.social.bargain;

import io.huisuan.promotion.Play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tries bargains before anybody starts one: shows what helpers they need. All go on at once, a
 * helper at a time. The same seed makes the same helpers.
 */
public final class Simulation {

    /** The most bargains. */
    public static final int MOST_RUNS = 10_000;

    private static final int NEVER = Integer.MAX_VALUE;

    private final Play.Bargain terms;
    private final List<Helpers> classes;
    private final long seed;
    private final long weights;
    private final long[] left;
    private final int[] needed;

    private Simulation(Play.Bargain terms, List<Helpers> classes, int runs, long seed) {
        this.terms = terms;
        this.classes = List.copyOf(classes);
        this.seed = seed;
        weights = classes.stream().mapToLong(Helpers::weight).sum();
        left = new long[runs];
        needed = new int[runs];
        Arrays.fill(left, terms.range());
        Arrays.fill(needed, NEVER);
    }

    /**
     * How bargains would go.
     *
     * @param terms feasible ones
     * @param classes of whom each helper is one, by weight; at least one
     * @param runs how many bargains, 1 to {@link #MOST_RUNS}
     */
    public static Outlook of(Play.Bargain terms, List<Helpers> classes, int runs, long seed) {
        if (classes.isEmpty() || runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "somebody must help, and 1 to " + MOST_RUNS + " bargains be tried");
        }
        return new Simulation(terms, classes, runs, seed).outlook();
    }

    private Outlook outlook() {
        var curve = new ArrayList<Outlook.Point>();
        curve.add(point(0));
        for (int helper = 1; helper <= Play.MOST_PEOPLE; helper++) {
            help(helper);
            if (curve.getLast().ninety() > terms.floor()) {
                curve.add(point(helper));
            }
        }
        Arrays.sort(needed);
        long never = Arrays.stream(needed).filter(n -> n == NEVER).count();
        return new Outlook(
                helpers(needed[rank(5)]),
                helpers(needed[rank(9)]),
                (int) (never * Band.WHOLE / needed.length),
                curve);
    }

    private void help(int helper) {
        for (int run = 0; run < left.length; run++) {
            if (left[run] > 0) {
                left[run] -= cut(run, helper);
                needed[run] = left[run] == 0 ? helper : NEVER;
            }
        }
    }

    private long cut(int run, int helper) {
        long place = 2 * ((long) run * Play.MOST_PEOPLE + helper);
        Band band = band(chance(place).among(weights));
        return Cutting.next(terms.cuts(), left[run], helper - 1, chance(place + 1), band);
    }

    private Band band(long place) {
        long before = 0;
        for (Helpers some : classes) {
            before += some.weight();
            if (place < before) {
                return some.band();
            }
        }
        return classes.getLast().band();
    }

    private Outlook.Point point(int helpers) {
        long[] sorted = left.clone();
        Arrays.sort(sorted);
        return new Outlook.Point(
                helpers, terms.floor() + sorted[rank(5)], terms.floor() + sorted[rank(9)]);
    }

    /** Where the last of so many tenths stands, from 0. */
    private int rank(int tenths) {
        return (left.length * tenths + 9) / 10 - 1;
    }

    private static OptionalInt helpers(int number) {
        return number == NEVER ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** SplitMix64: whatever the place, its number looks like any other. */
    private Chance chance(long place) {
        long z = seed + place * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return Chance.of(z ^ (z >>> 31));
    }
}
