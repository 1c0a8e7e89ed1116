package io.huisuan.social.bargain;

import io.huisuan.laws.Choices;
import io.huisuan.promotion.Play;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** Bargains to talk of. */
final class SomeBargains {

    static final Instant START = Instant.parse("2026-11-11T00:00:00Z");

    private SomeBargains() {}

    static Play.Bargain terms(long first, long floor, Play.Cuts cuts, boolean atAnyPrice) {
        return new Play.Bargain(
                first,
                floor,
                cuts,
                Duration.ofDays(2),
                Duration.ofDays(1),
                atAnyPrice,
                true,
                10,
                10,
                "");
    }

    static Play.Bargain fixed(long first, long floor, int helpers, long least, long most) {
        return terms(first, floor, new Play.FixedHelpers(helpers, least, most), false);
    }

    /** The smallest number that is at least so many millionths. */
    static Chance millionths(long ppm) {
        BigInteger all = BigInteger.valueOf(ppm).shiftLeft(Chance.BITS);
        BigInteger million = BigInteger.valueOf(1_000_000);
        return new Chance(
                all.add(million).subtract(BigInteger.ONE).divide(million).longValueExact());
    }

    /** Friends help until the floor is reached. */
    static List<Cut> played(Play.Bargain terms, IntFunction<Chance> chances, Band band) {
        var cuts = new ArrayList<Cut>();
        Bargain bargain = Bargain.started(terms, START);
        while (bargain.left() > 0 && bargain.helps() < Play.MOST_PEOPLE) {
            Chance chance = chances.apply(bargain.helps() + 1);
            Bargain.Helped helped = bargain.help(chance, band, START).orElseThrow();
            cuts.add(helped.cut());
            bargain = helped.after();
        }
        return cuts;
    }

    static long sum(List<Cut> cuts) {
        return amounts(cuts).sum();
    }

    static LongStream amounts(List<Cut> cuts) {
        return cuts.stream().mapToLong(Cut::amount);
    }

    /** Feasible ones for a fixed number of helpers, small and huge. */
    static Play.Bargain anyFixed(Choices choices) {
        int helpers = 1 + choices.upTo(choices.among(3, 20, Play.MOST_PEOPLE - 1));
        long least = choices.between(1, choices.among(3L, 1_000L, 1_000_000_000_000L));
        long spare = choices.upTo(choices.among(3L, 1_000L, 1_000_000_000_000L));
        long most = choices.onceIn(10) ? Long.MAX_VALUE : least + spare;
        long range = helpers * least + choices.upTo(Math.min(helpers * spare, 1L << 60));
        long floor = choices.upTo(10_000L);
        return fixed(floor + range, floor, helpers, least, most);
    }

    static Chance anyChance(Choices choices) {
        return choices.among(
                new Chance(0),
                new Chance((1L << Chance.BITS) - 1),
                new Chance(choices.upTo((1L << Chance.BITS) - 1)));
    }
}
