package io.huisuan.engine.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

class SharedTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private Instant own = NOON;
    private final SharedTime shared = new SharedTime(() -> own);

    /** Answers in the middle of the time that it takes. */
    private InstantSource database(Duration ahead, Duration takes) {
        return () -> {
            Instant said = own.plus(takes.dividedBy(2)).plus(ahead);
            own = own.plus(takes);
            return said;
        };
    }

    @Test
    void until_the_database_has_answered_the_own_clock_counts() {
        assertThat(shared.instant()).isEqualTo(NOON);
    }

    @Test
    void a_clock_that_is_wrong_by_an_hour_is_put_right_either_way() {
        shared.look(database(HOUR, Duration.ofMillis(10)));
        assertThat(shared.instant()).isEqualTo(own.plus(HOUR));

        shared.look(database(HOUR.negated(), Duration.ofMillis(10)));
        assertThat(shared.instant()).isEqualTo(own.minus(HOUR));
    }

    @Test
    void it_goes_on_by_the_own_clock() {
        shared.look(database(HOUR, Duration.ZERO));
        Instant before = shared.instant();
        own = own.plusSeconds(30);

        assertThat(shared.instant()).isEqualTo(before.plusSeconds(30));
    }

    @Test
    void what_is_within_the_time_that_the_answer_took_is_no_difference() {
        shared.look(database(Duration.ofMillis(90), Duration.ZERO));
        assertThat(shared.instant()).isEqualTo(own);

        shared.look(database(Duration.ofMillis(900), Duration.ofSeconds(2)));
        assertThat(shared.instant()).isEqualTo(own);

        shared.look(database(Duration.ofMillis(1_200), Duration.ofSeconds(2)));
        assertThat(shared.instant()).isEqualTo(own.plusMillis(1_200));
    }
}
