package io.huisuan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.embedded.ServerFailed;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class RunningTest {

    private final List<String> stopped = new ArrayList<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Running running =
            new Running(
                    new Progress(
                            new PrintStream(told, true, StandardCharsets.UTF_8),
                            InstantSource.system()));

    @Test
    void the_last_to_start_is_the_first_to_stop() {
        running.add("database", () -> stopped.add("database"));
        running.add("server", () -> stopped.add("server"));

        running.close();

        assertThat(stopped).containsExactly("server", "database");
    }

    @Test
    void one_that_does_not_stop_keeps_nobody_else_running() {
        running.add("database", () -> stopped.add("database"));
        running.add(
                "server",
                () -> {
                    throw new IllegalStateException("stuck");
                });

        running.close();

        assertThat(stopped).containsExactly("database");
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("server did not stop in order: stuck");
    }

    @Test
    void one_that_comes_after_the_stop_is_stopped_at_once() {
        running.close();

        assertThatThrownBy(() -> running.add("late", () -> stopped.add("late")))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("stopped while late was starting");
        assertThat(stopped).containsExactly("late");
    }
}
