package io.huisuan.ledger.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

class EveryTest {

    private static Period at(Every every, String zone, String instant) {
        return every.at(Instant.parse(instant), ZoneId.of(zone));
    }

    @Test
    void a_day_begins_at_midnight_of_the_campaign_and_belongs_to_one_day_only() {
        Period before = at(Every.DAY, "Asia/Shanghai", "2026-11-10T15:59:59.999999Z");
        Period after = at(Every.DAY, "Asia/Shanghai", "2026-11-10T16:00:00Z");

        assertThat(before.name()).isEqualTo("20261110");
        assertThat(after.name()).isEqualTo("20261111");
        assertThat(before.until()).isEqualTo(after.from()).isEqualTo("2026-11-10T16:00:00Z");
    }

    /** Berlin's clocks go forward and back; Santiago's and Cairo's do so at midnight. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T12:00:00Z, 23",
        "Europe/Berlin, 2026-10-25T12:00:00Z, 25",
        "America/Santiago, 2026-09-06T12:00:00Z, 23",
        "Africa/Cairo, 2026-04-24T12:00:00Z, 23",
        "Asia/Shanghai, 2026-03-29T12:00:00Z, 24"
    })
    void a_day_is_as_long_as_it_is(String zone, String noon, long hours) {
        Period day = at(Every.DAY, zone, noon);
        Period next = Every.DAY.at(Objects.requireNonNull(day.until()), ZoneId.of(zone));

        assertThat(Duration.between(day.from(), day.until()).toHours()).isEqualTo(hours);
        assertThat(next.from()).isEqualTo(day.until());
        assertThat(next.name()).isNotEqualTo(day.name());
    }

    @Test
    void a_week_begins_on_monday_also_over_the_turn_of_the_year() {
        assertThat(at(Every.WEEK, "Asia/Shanghai", "2027-01-03T15:59:59Z").name())
                .isEqualTo(at(Every.WEEK, "Asia/Shanghai", "2026-12-27T16:00:00Z").name())
                .isEqualTo("w20261228");
        assertThat(at(Every.WEEK, "Asia/Shanghai", "2027-01-03T16:00:00Z").name())
                .isEqualTo("w20270104");
    }

    @Test
    void a_month_begins_on_the_first() {
        Period february = at(Every.MONTH, "Asia/Shanghai", "2028-02-29T15:59:59Z");

        assertThat(february)
                .isEqualTo(
                        new Period(
                                "202802",
                                Instant.parse("2028-01-31T16:00:00Z"),
                                Instant.parse("2028-02-29T16:00:00Z")));
    }

    @Test
    void what_never_begins_anew_is_one_period() {
        assertThat(at(Every.NONE, "Asia/Shanghai", "2028-02-29T15:59:59Z").name()).isEqualTo("all");
    }
}
