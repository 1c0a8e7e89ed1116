package io.huisuan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Line;
import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.Part;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Bundles and free units beside what trying everything finds. */
class BundlingLawsTest {

    @Test
    void there_are_as_many_bundles_as_there_can_be_and_no_unit_is_in_two() {
        Laws.forAll(Bundles::any, BundlingLawsTest::asManyAsCanBe);
    }

    @Test
    void as_many_units_are_free_as_there_can_be() {
        Laws.forAll(Buys::any, buys -> assertThat(buys.reduced()).isEqualTo(buys.most()));
    }

    private record Bundles(List<Line> lines, List<Part> parts) {
        static Bundles any(Choices choices) {
            return new Bundles(someLines(choices), choices.listOf(1, 3, BundlingLawsTest::part));
        }

        /** Gives the parts of one bundle after the other any units that fit, in all ways. */
        int most(int[] left, int part, int missing) {
            if (part == parts.size()) {
                return 1 + most(left, 0, parts.getFirst().count());
            }
            if (missing == 0) {
                int next = part + 1;
                return most(left, next, next < parts.size() ? parts.get(next).count() : 0);
            }
            int most = 0;
            for (int i = 0; i < left.length; i++) {
                if (left[i] > 0 && parts.get(part).where().matches(lines.get(i))) {
                    left[i]--;
                    most = Math.max(most, most(left, part, missing - 1));
                    left[i]++;
                }
            }
            return most;
        }
    }

    private static void asManyAsCanBe(Bundles bundles) {
        var running = new Running(Carts.cart(bundles.lines, List.of()), Policy.DEFAULT);
        int[] left = new int[bundles.lines.size()];
        int[] units = bundles.lines.stream().mapToInt(Line::qty).toArray();
        int made = 0;
        for (var block :
                new Bundling(bundles.parts, running.goods(), running, Multibuy.NO_LIMIT).blocks()) {
            made += block.times;
            for (int i = 0; i < left.length; i++) {
                left[i] += block.times * block.taken[i];
            }
            int size = bundles.parts.stream().mapToInt(Part::count).sum();
            assertThat(IntStream.of(block.taken).sum()).isEqualTo(size);
        }
        for (int i = 0; i < left.length; i++) {
            assertThat(left[i]).isLessThanOrEqualTo(units[i]);
        }
        assertThat(made).isEqualTo(bundles.most(units, 0, bundles.parts.getFirst().count()));
    }

    private record Buys(List<Line> lines, BuyXGetY effect, LineFilter target) {
        static Buys any(Choices choices) {
            var effect =
                    new BuyXGetY(
                            Optional.of(filter(choices)),
                            1 + choices.upTo(2),
                            1 + choices.upTo(2),
                            100_00,
                            choices.onceIn(2) ? 1 : Multibuy.NO_LIMIT,
                            choices.onceIn(2) ? 2 : Multibuy.NO_LIMIT,
                            choices.onceIn(2));
            return new Buys(someLines(choices), effect, filter(choices));
        }

        long reduced() {
            var running = new Running(Carts.cart(lines, List.of()), Policy.DEFAULT);
            Cuts cuts =
                    Buying.cuts(
                            effect,
                            running.lines(effect.of().orElseThrow()::matches),
                            running.lines(target::matches),
                            running);
            return IntStream.range(0, cuts.selection().size())
                    .filter(i -> cuts.at(i) > 0)
                    .mapToLong(i -> cuts.selection().get(i).count())
                    .sum();
        }

        /** Of all ways to say which units qualify and which are free, the one that frees most. */
        long most() {
            var units =
                    lines.stream()
                            .flatMap(line -> IntStream.range(0, line.qty()).mapToObj(_ -> line))
                            .toList();
            return most(units, 0, 0, 0);
        }

        private long most(List<Line> units, int from, int held, int free) {
            long most = isAllowed(units, held, free) ? free : 0;
            if (from == units.size()) {
                return most;
            }
            most = Math.max(most, most(units, from + 1, held, free));
            if (effect.of().orElseThrow().matches(units.get(from))) {
                most = Math.max(most, most(units, from + 1, held + 1, free));
            }
            if (target.matches(units.get(from))) {
                most = Math.max(most, most(units, from + 1, held, free + 1));
            }
            return most;
        }

        private boolean isAllowed(List<Line> units, int held, int free) {
            long qualify =
                    effect.qualifiersToo()
                            ? units.stream().filter(effect.of().orElseThrow()::matches).count()
                            : held;
            long times = Math.min(effect.limit(), qualify / effect.buy());
            return free <= Math.min(effect.maxFree(), times * effect.get());
        }
    }

    private static List<Line> someLines(Choices choices) {
        int count = choices.upTo(3);
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                Carts.line(
                                        "line" + i,
                                        1 + choices.upTo(2),
                                        1_00L + choices.upTo(3) * 1_00L,
                                        choices.among(
                                                Set.<String>of(),
                                                Set.of("red"),
                                                Set.of("blue"),
                                                Set.of("red", "blue"))))
                .toList();
    }

    private static Part part(Choices choices) {
        return new Part(filter(choices), 1 + choices.upTo(1));
    }

    private static LineFilter filter(Choices choices) {
        return choices.among(LineFilter.ANY, tagged("red"), tagged("blue"));
    }

    private static LineFilter tagged(String tag) {
        return new LineFilter(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(tag), Set.of());
    }
}
