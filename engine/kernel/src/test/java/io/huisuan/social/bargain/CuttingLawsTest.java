package io.huisuan.social.bargain;

import static io.huisuan.social.bargain.SomeBargains.amounts;
import static io.huisuan.social.bargain.SomeBargains.anyChance;
import static io.huisuan.social.bargain.SomeBargains.anyFixed;
import static io.huisuan.social.bargain.SomeBargains.played;
import static io.huisuan.social.bargain.SomeBargains.sum;
import static io.huisuan.social.bargain.SomeBargains.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.promotion.Play;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CuttingLawsTest {

    /** A bargain that was played to its end. */
    private record Game(Play.Bargain terms, List<Chance> chances, Band band) {

        Chance chance(int number) {
            return chances.get((number - 1) % chances.size());
        }

        List<Cut> cuts() {
            return played(terms, this::chance, band);
        }

        Play.FixedHelpers fixed() {
            return (Play.FixedHelpers) terms.cuts();
        }
    }

    private static Game fixed(Choices choices) {
        return new Game(
                anyFixed(choices),
                choices.listOf(1, 40, CuttingLawsTest::chance),
                new Band(0, choices.upTo(Band.WHOLE)));
    }

    private static Game weighted(Choices choices) {
        long floor = choices.upTo(10_000L);
        long range = choices.between(1, choices.among(100L, 1_000_000L, 1L << 60));
        var cuts = new Play.Weighted(choices.between(1, range), 100);
        int least = choices.upTo(Band.WHOLE);
        return new Game(
                terms(floor + range, floor, cuts, false),
                choices.listOf(1, 40, CuttingLawsTest::chance),
                new Band(least, choices.upTo(Band.WHOLE - least) + least));
    }

    private static Chance chance(Choices choices) {
        return anyChance(choices);
    }

    @Test
    void so_many_helpers_reach_the_floor_and_none_of_them_before() {
        Laws.forAll(
                CuttingLawsTest::fixed,
                game -> {
                    assertThat(Infeasible.of(game.terms())).isEmpty();
                    assertThat(game.cuts()).hasSize(game.fixed().helpers());
                    assertThat(sum(game.cuts())).isEqualTo(game.terms().range());
                });
    }

    @Test
    void every_cut_is_between_the_least_and_the_most() {
        Laws.forAll(
                CuttingLawsTest::fixed,
                game ->
                        assertThat(amounts(game.cuts()).boxed())
                                .allSatisfy(
                                        cut ->
                                                assertThat(cut)
                                                        .isBetween(
                                                                game.fixed().least(),
                                                                game.fixed().most())));
    }

    @Test
    void in_whatever_order_luck_comes_it_comes_to_the_same_price_after_as_many() {
        Laws.forAll(
                choices -> {
                    Game game = fixed(choices);
                    return List.of(
                            game,
                            new Game(game.terms(), choices.shuffled(game.chances()), game.band()));
                },
                games -> {
                    List<Cut> one = games.getFirst().cuts();
                    List<Cut> other = games.getLast().cuts();
                    assertThat(other.getLast().price()).isEqualTo(one.getLast().price());
                    assertThat(other).hasSameSizeAs(one);
                });
    }

    @Test
    void a_weighted_cut_is_never_below_the_least_but_for_the_last_and_never_below_the_floor() {
        Laws.forAll(
                CuttingLawsTest::weighted,
                game -> {
                    List<Cut> cuts = game.cuts();
                    long least = ((Play.Weighted) game.terms().cuts()).least();
                    boolean isDone = cuts.getLast().price() == game.terms().floor();
                    assertThat(isDone || cuts.size() == Play.MOST_PEOPLE).isTrue();
                    assertThat(amounts(cuts).limit(cuts.size() - 1L)).allMatch(c -> c >= least);
                    assertThat(sum(cuts)).isEqualTo(game.terms().first() - cuts.getLast().price());
                });
    }

    @Test
    void a_replay_of_what_was_recorded_finds_nothing() {
        Laws.forAll(
                choices -> choices.onceIn(2) ? fixed(choices) : weighted(choices),
                game -> assertThat(Replay.of(game.terms(), game::chance, game.cuts())).isEmpty());
    }

    @Test
    void a_replay_finds_whatever_was_changed() {
        Laws.forAll(
                choices -> {
                    Game game = fixed(choices);
                    List<Cut> cuts = game.cuts();
                    int place = choices.upTo(cuts.size() - 1);
                    var forged = new ArrayList<Cut>(cuts);
                    forged.set(place, forged(choices, cuts.get(place)));
                    return Replay.of(game.terms(), game::chance, forged)
                            .map(deviation -> deviation.cut() == place + 1)
                            .orElse(false);
                },
                found -> assertThat(found).isTrue());
    }

    private static Cut forged(Choices choices, Cut cut) {
        long number = cut.chance().number();
        return switch (choices.upTo(3)) {
            case 0 ->
                    new Cut(cut.number() + 1, cut.chance(), cut.band(), cut.amount(), cut.price());
            case 1 ->
                    new Cut(
                            cut.number(),
                            new Chance(number ^ 1),
                            cut.band(),
                            cut.amount(),
                            cut.price());
            case 2 ->
                    new Cut(cut.number(), cut.chance(), cut.band(), cut.amount() + 1, cut.price());
            default ->
                    new Cut(cut.number(), cut.chance(), cut.band(), cut.amount(), cut.price() - 1);
        };
    }

    @Test
    void a_cut_too_many_is_found() {
        Laws.forAll(
                CuttingLawsTest::fixed,
                game -> {
                    var cuts = new ArrayList<Cut>(game.cuts());
                    Cut last = cuts.getLast();
                    Chance next = game.chance(last.number() + 1);
                    cuts.add(new Cut(last.number() + 1, next, last.band(), 1, last.price() - 1));
                    assertThat(Replay.of(game.terms(), game::chance, cuts))
                            .map(Replay.Deviation::what)
                            .contains(Replay.What.AMOUNT);
                });
    }
}
