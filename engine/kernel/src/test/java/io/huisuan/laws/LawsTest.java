package io.huisuan.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class LawsTest {

    @Test
    void a_law_that_holds_is_quiet() {
        Laws.forAll(choices -> choices.upTo(100L), n -> assertThat(n).isBetween(0L, 100L));
    }

    @Test
    void a_broken_law_tells_its_seed_and_the_smallest_case_that_breaks_it() {
        assertThatThrownBy(
                        () ->
                                Laws.forAll(
                                        choices -> choices.listOf(0, 20, c -> c.upTo(1_000_000L)),
                                        LawsTest::noneIsLarge))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dlaws.seed=")
                .hasMessageContaining("[4711]");
    }

    private static void noneIsLarge(List<Long> numbers) {
        assertThat(numbers).allMatch(n -> n < 4711);
    }
}
