package io.huisuan.engine.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

class ClockAheadTest {

    @TempDir Path folder;

    private Path file;
    private long nanos;
    private ClockAhead ahead;

    @BeforeEach
    void a_file_that_is_not_there_yet() {
        file = folder.resolve("clock-ahead");
        ahead = new ClockAhead(file, () -> nanos);
    }

    private Duration after(String said) throws IOException {
        Files.writeString(file, said);
        nanos += TimeUnit.SECONDS.toNanos(1);
        return ahead.get();
    }

    @Test
    void without_a_file_time_is_what_it_is() {
        assertThat(ahead.get()).isZero();
    }

    @Test
    void the_file_is_read_again_each_second() throws IOException {
        assertThat(after("PT24H\n")).isEqualTo(Duration.ofDays(1));

        Files.writeString(file, "PT192H");
        assertThat(ahead.get()).as("within the second").isEqualTo(Duration.ofDays(1));
        nanos += TimeUnit.SECONDS.toNanos(1);
        assertThat(ahead.get()).isEqualTo(Duration.ofDays(8));
    }

    @Test
    void time_never_goes_back() throws IOException {
        assertThat(after("PT24H")).isEqualTo(Duration.ofDays(1));

        assertThat(after("PT1H")).isEqualTo(Duration.ofDays(1));
        assertThat(after("-PT24H")).isEqualTo(Duration.ofDays(1));
        Files.delete(file);
        nanos += TimeUnit.SECONDS.toNanos(1);
        assertThat(ahead.get()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void what_is_no_duration_or_none_that_anybody_means_changes_nothing() throws IOException {
        assertThat(after("tomorrow")).isZero();
        assertThat(after("PT999999999H")).isZero();
        assertThat(after("PT1H" + " ".repeat(100))).isZero();
        assertThat(after("PT1H")).isEqualTo(Duration.ofHours(1));
    }
}
