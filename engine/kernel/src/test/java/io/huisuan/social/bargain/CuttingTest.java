package io.huisuan.social.bargain;

import static io.huisuan.social.bargain.SomeBargains.amounts;
import static io.huisuan.social.bargain.SomeBargains.fixed;
import static io.huisuan.social.bargain.SomeBargains.millionths;
import static io.huisuan.social.bargain.SomeBargains.played;
import static io.huisuan.social.bargain.SomeBargains.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.promotion.Play;

import org.junit.jupiter.api.Test;

class CuttingTest {

    /** ¥199 to ¥99 with ten friends, ¥5 to ¥20 each. */
    private static final Play.Bargain TEN = fixed(199_00, 99_00, 10, 5_00, 20_00);

    private static long[] cuts(long ppm) {
        return amounts(played(TEN, _ -> millionths(ppm), Band.NONE)).toArray();
    }

    @Test
    void ten_unlucky_friends_reach_the_floor_with_the_tenth_cut_only() {
        assertThat(cuts(0))
                .containsExactly(5_00, 5_00, 5_00, 5_00, 5_00, 5_00, 10_00, 20_00, 20_00, 20_00);
    }

    @Test
    void ten_lucky_friends_do_so_as_well() {
        assertThat(cuts(999_999))
                .containsExactly(20_00, 20_00, 20_00, 10_00, 5_00, 5_00, 5_00, 5_00, 5_00, 5_00);
    }

    @Test
    void and_ten_in_the_middle() {
        assertThat(cuts(500_000))
                .containsExactly(12_50, 12_50, 12_50, 12_50, 12_50, 11_25, 8_13, 6_56, 5_78, 5_78);
    }

    @Test
    void what_cannot_come_to_the_floor_exactly_says_so_with_its_numbers() {
        assertThat(Infeasible.of(fixed(199_00, 99_00, 10, 11_00, 20_00)).orElseThrow().formula())
                .isEqualTo("N·m = 11000 > 10000");
        assertThat(Infeasible.of(fixed(199_00, 99_00, 4, 5_00, 20_00)).orElseThrow().formula())
                .isEqualTo("N·M = 8000 < 10000");
    }

    @Test
    void equal_cuts_are_possible_and_leave_nothing_to_chance() {
        Play.Bargain equal = fixed(199_00, 99_00, 10, 10_00, 10_00);

        assertThat(Infeasible.of(equal)).isEmpty();
        assertThat(amounts(played(equal, _ -> millionths(999_999), Band.NONE)))
                .hasSize(10)
                .containsOnly(10_00L);
    }

    @Test
    void bounds_that_no_number_holds_are_compared_all_the_same() {
        Play.Bargain huge = fixed(Long.MAX_VALUE, 0, 1_000, Long.MAX_VALUE / 2, Long.MAX_VALUE);

        assertThat(Infeasible.of(huge).orElseThrow().formula())
                .isEqualTo("N·m = 4611686018427387903000 > 9223372036854775807");
    }

    @Test
    void a_weighted_cut_is_a_share_of_what_is_left_until_the_least_cut_takes_the_rest() {
        Play.Bargain half = terms(10_00, 0, new Play.Weighted(1_00, 100), false);

        assertThat(amounts(played(half, _ -> millionths(0), new Band(50_00, 50_00))))
                .containsExactly(5_00L, 2_50L, 1_25L, 1_00L, 25L);
    }

    @Test
    void chance_says_where_in_its_band_a_helper_cuts() {
        Play.Bargain weighted = terms(100_00, 0, new Play.Weighted(1, 100), false);
        var newcomer = new Band(8_00, 12_00);

        assertThat(played(weighted, _ -> millionths(0), newcomer).getFirst().amount())
                .isEqualTo(8_00);
        assertThat(played(weighted, _ -> millionths(999_999), newcomer).getFirst().amount())
                .isEqualTo(12_00);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Band(5, 4)).hasMessageContaining("5 to 4");
        assertThatThrownBy(() -> new Band(0, 10_001)).hasMessageContaining("10001");
        assertThatThrownBy(() -> new Chance(1L << 53)).hasMessageContaining("53 bits");
        assertThatThrownBy(() -> new Helpers(0, Band.NONE)).hasMessageContaining("not 0");
    }
}
