package io.huisuan.social.bargain;

import static io.huisuan.social.bargain.SomeBargains.fixed;
import static io.huisuan.social.bargain.SomeBargains.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.promotion.Play;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SimulationTest {

    private static final List<Helpers> ACTIVE = List.of(new Helpers(1, new Band(1_00, 2_00)));

    private static Outlook outlook(long least, List<Helpers> classes) {
        return Simulation.of(
                terms(199_00, 99_00, new Play.Weighted(least, 60), false), classes, 1_000, 7);
    }

    @Test
    void a_fixed_number_of_helpers_is_what_is_needed() {
        Outlook outlook = Simulation.of(fixed(199_00, 99_00, 10, 5_00, 20_00), ACTIVE, 100, 7);

        assertThat(outlook.median()).hasValue(10);
        assertThat(outlook.ninety()).hasValue(10);
        assertThat(outlook.never()).isZero();
        assertThat(outlook.reaches(10)).isTrue();
        assertThat(outlook.reaches(9)).isFalse();
        assertThat(outlook.curve().getLast()).isEqualTo(new Outlook.Point(10, 99_00, 99_00));
    }

    /** Half of what is left, of 1,000: 500, 250, 125, 100, 25. */
    @Test
    void where_nothing_is_left_to_chance_the_curve_is_the_cuts() {
        Outlook outlook =
                Simulation.of(
                        terms(10_00, 0, new Play.Weighted(1_00, 100), false),
                        List.of(new Helpers(1, new Band(50_00, 50_00))),
                        10,
                        7);

        assertThat(outlook.curve().stream().map(Outlook.Point::median))
                .containsExactly(10_00L, 5_00L, 2_50L, 1_25L, 25L, 0L);
        assertThat(outlook.curve().stream().map(Outlook.Point::ninety))
                .containsExactly(10_00L, 5_00L, 2_50L, 1_25L, 25L, 0L);
    }

    @Test
    void new_customers_bring_it_down_sooner() {
        var newcomers =
                List.of(
                        new Helpers(1, new Band(8_00, 12_00)),
                        new Helpers(1, new Band(1_00, 2_00)));

        assertThat(outlook(1_00, newcomers).median().orElseThrow())
                .isLessThan(outlook(1_00, ACTIVE).median().orElseThrow());
    }

    @Test
    void a_bargain_that_never_completes_is_seen_before_anybody_starts_it() {
        var endless = terms(1_000_000_00, 0, new Play.Weighted(1, 1_000), false);
        Outlook outlook = Simulation.of(endless, List.of(new Helpers(1, Band.NONE)), 50, 7);

        assertThat(outlook.median()).isEmpty();
        assertThat(outlook.never()).isEqualTo(Band.WHOLE);
        assertThat(outlook.reaches(Play.MOST_PEOPLE)).isFalse();
        assertThat(outlook.curve()).hasSize(1 + Play.MOST_PEOPLE);
    }

    @Test
    void prices_only_fall_and_nine_of_ten_is_never_better_than_half() {
        List<Outlook.Point> curve = outlook(1_00, ACTIVE).curve();

        assertThat(curve).allMatch(point -> point.median() <= point.ninety());
        assertThat(IntStream.range(1, curve.size()))
                .allMatch(i -> curve.get(i).median() <= curve.get(i - 1).median());
        assertThat(IntStream.range(0, curve.size())).allMatch(i -> curve.get(i).helpers() == i);
    }

    @Test
    void the_same_seed_sees_the_same() {
        assertThat(outlook(1_00, ACTIVE)).isEqualTo(outlook(1_00, ACTIVE));
    }

    /** One of two brings it to the floor at once, the other does next to nothing. */
    @Test
    void helpers_come_by_their_weight() {
        var halves = List.of(new Helpers(1, Band.NONE), new Helpers(1, new Band(100_00, 100_00)));
        Outlook outlook = outlook(1, halves);

        assertThat(outlook.curve().get(1).median()).isIn(99_00L, 198_99L);
        assertThat(outlook.ninety().orElseThrow()).isBetween(3, 5);
    }

    @Test
    void somebody_must_help() {
        assertThatThrownBy(() -> outlook(1, List.of())).hasMessageContaining("somebody");
    }
}
