package io.huisuan.social.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class RiskLawsTest {

    private static final long[] NOTHING = new long[8];

    /** Counts in the order of the components; the age is so many hours less than 10 days. */
    private static Signals signals(long... n) {
        Optional<Duration> age =
                n[3] == 0 ? Optional.empty() : Optional.of(Duration.ofHours(240 - n[3]));
        return new Signals(n[0], n[1], n[2], age, n[4], n[5], n[6], (int) n[7]);
    }

    private static long[] some(Choices choices) {
        long[] counts = new long[8];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = choices.upTo(choices.among(1L, 5L, 40L, 100L));
        }
        return counts;
    }

    private static Risk of(int component, long count) {
        long[] counts = NOTHING.clone();
        counts[component] = count;
        return Risk.of(signals(counts));
    }

    @Test
    void whoever_has_more_of_something_is_not_less_suspicious() {
        Laws.forAll(
                choices -> List.of(some(choices), some(choices)),
                pair -> {
                    long[] more = pair.getFirst().clone();
                    for (int i = 0; i < more.length; i++) {
                        more[i] = Math.min(100, more[i] + pair.getLast()[i]);
                    }
                    Risk less = Risk.of(signals(pair.getFirst()));
                    assertThat(Risk.of(signals(more)).score()).isGreaterThanOrEqualTo(less.score());
                    assertThat(Risk.of(signals(more)).reasons()).containsAll(less.reasons());
                });
    }

    @Test
    void there_is_no_risk_without_a_reason() {
        assertThat(Risk.of(Signals.NOTHING)).isEqualTo(Risk.NONE);
        assertThat(of(0, 1)).isEqualTo(new Risk(30, List.of(RiskReason.SHARED_DEVICE)));
        assertThat(of(0, 9).score()).isEqualTo(60);
        assertThat(of(1, 1)).isEqualTo(new Risk(40, List.of(RiskReason.SHARED_PAYER)));
        assertThat(of(2, 2)).as("a couple and a friend").isEqualTo(Risk.NONE);
        assertThat(of(2, 3)).isEqualTo(new Risk(10, List.of(RiskReason.SHARED_ADDRESS)));
        assertThat(of(2, 50).score()).as("a dormitory").isEqualTo(30);
        assertThat(of(3, 230)).isEqualTo(new Risk(20, List.of(RiskReason.NEW_ACCOUNT)));
        assertThat(of(3, 100)).isEqualTo(new Risk(10, List.of(RiskReason.NEW_ACCOUNT)));
        assertThat(of(3, 1)).isEqualTo(Risk.NONE);
        assertThat(of(4, 9)).isEqualTo(Risk.NONE);
        assertThat(of(4, 10)).isEqualTo(new Risk(5, List.of(RiskReason.HIGH_VELOCITY)));
        assertThat(of(5, 21).score()).isEqualTo(60);
        assertThat(of(6, 2)).as("friends help each other").isEqualTo(Risk.NONE);
        assertThat(of(6, 3)).isEqualTo(new Risk(20, List.of(RiskReason.MUTUAL_HELP)));
        assertThat(of(7, 33)).isEqualTo(new Risk(33, List.of(RiskReason.TOLD)));
        assertThatThrownBy(() -> new Risk(1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_greatest_is_a_hundred() {
        assertThat(Risk.of(signals(50, 50, 50, 230, 50, 50, 50, 100)))
                .isEqualTo(new Risk(Risk.MOST, List.of(RiskReason.values())));
        assertThat(of(0, Long.MAX_VALUE).score()).isEqualTo(60);
    }

    @Test
    void of_two_risks_the_greater_one_counts_with_the_reasons_of_both() {
        assertThat(of(0, 1).or(of(1, 1)))
                .isEqualTo(
                        new Risk(40, List.of(RiskReason.SHARED_DEVICE, RiskReason.SHARED_PAYER)));
        assertThat(of(0, 1).or(Risk.NONE)).isEqualTo(of(0, 1));
    }
}
