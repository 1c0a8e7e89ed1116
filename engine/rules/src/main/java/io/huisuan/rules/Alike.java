package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Crowd;
import io.huisuan.promotion.Lineup;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Series;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Index;
import io.huisuan.rules.index.Runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forms that run at the same times under the same conditions and say much the same, together:
 * thousands of promotions come to few series and lineups, and everybody else stays by themselves.
 */
final class Alike {

    private final Index<Found> index;

    Alike(List<Entry> entries) {
        var sorted = new Sorted();
        entries.forEach(sorted::add);
        this.index = new Index<>(sorted.found(), Found::runs, Found::cover);
    }

    /** Entries on their way to who they are alike. */
    private static final class Sorted {
        private final Map<Common<Series.Likeness>, List<Entry>> families = new LinkedHashMap<>();
        private final Map<Common<Lineup.Likeness>, List<Series>> lineups = new LinkedHashMap<>();
        private final List<Found> found = new ArrayList<>();

        void add(Entry entry) {
            likeness(entry)
                    .ifPresentOrElse(
                            likeness ->
                                    families.computeIfAbsent(
                                                    Common.of(likeness, entry.promotion()),
                                                    _ -> new ArrayList<>())
                                            .add(entry),
                            () -> found.add(new One(entry)));
        }

        private void add(Common<Series.Likeness> common, List<Entry> family) {
            Series series =
                    Series.of(family.stream().map(entry -> entry.proposals().getFirst()).toList());
            Lineup.likeness(series)
                    .ifPresentOrElse(
                            likeness ->
                                    lineups.computeIfAbsent(
                                                    common.with(likeness), _ -> new ArrayList<>())
                                            .add(series),
                            () ->
                                    found.add(
                                            new Several(
                                                    common, family.getFirst().cover(), series)));
        }

        List<Found> found() {
            families.forEach(this::add);
            lineups.forEach((common, of) -> found.add(new Many(common, Lineup.of(of))));
            return found;
        }
    }

    private static Optional<Series.Likeness> likeness(Entry entry) {
        return entry.row().isPresent()
                        || entry.proposals().size() != 1
                        || !entry.promotion().limits().areNone()
                        || entry.promotion().play().isPresent()
                ? Optional.empty()
                : Series.likeness(entry.proposals().getFirst());
    }

    /**
     * What forms must share, to be heard together.
     *
     * @param what they say
     */
    private record Common<T>(T what, Condition when, Runs runs) {

        static <T> Common<T> of(T what, Promotion promotion) {
            return new Common<>(what, promotion.when(), Runs.of(promotion));
        }

        <U> Common<U> with(U other) {
            return new Common<>(other, when, runs);
        }
    }

    /** What the index finds. */
    private sealed interface Found {

        Runs runs();

        Cover cover();
    }

    private record One(Entry entry) implements Found {
        @Override
        public Runs runs() {
            return Runs.of(entry.promotion());
        }

        @Override
        public Cover cover() {
            return entry.cover();
        }
    }

    private record Several(Common<Series.Likeness> common, Cover cover, Series series)
            implements Found {
        @Override
        public Runs runs() {
            return common.runs();
        }
    }

    private record Many(Common<Lineup.Likeness> common, Lineup lineup) implements Found {
        @Override
        public Runs runs() {
            return common.runs();
        }

        @Override
        public Cover cover() {
            return Cover.of(common.when());
        }
    }

    /** What concerns the cart. */
    Candidates candidates(Cart cart) {
        var entries = new ArrayList<Entry>();
        var series = new ArrayList<Series>();
        var some = new ArrayList<Lineup>();
        for (Found each : index.candidates(cart)) {
            switch (each) {
                case One(Entry entry) -> entries.add(entry);
                case Several(var common, _, Series one) -> {
                    if (common.when().holds(cart) && Touch.goods(one, cart)) {
                        series.add(one);
                    }
                }
                case Many(var common, Lineup lineup) -> {
                    if (common.when().holds(cart)) {
                        some.add(lineup);
                    }
                }
            }
        }
        return Candidates.of(cart, entries, new Crowd(series, some));
    }
}
