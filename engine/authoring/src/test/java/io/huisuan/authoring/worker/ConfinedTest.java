package io.huisuan.authoring.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Programs that take all they can get are ended, with whatever they started. */
class ConfinedTest {
    private static final Bounds TIGHT =
            new Bounds(32, Duration.ofMillis(1_500), Duration.ofSeconds(20), 1 << 20);
    private static final Bounds HURRIED =
            new Bounds(32, Duration.ofSeconds(20), Duration.ofSeconds(2), 1 << 20);

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "cpu,   of CPU",
        "words, bytes behind",
        "disk,  bytes behind",
        "heap,  OutOfMemoryError",
    })
    void a_program_that_takes_too_much_is_ended(String what, String said) {
        assertThatThrownBy(() -> run(TIGHT, what))
                .isInstanceOf(CompileFailed.class)
                .hasMessageContaining(said);
    }

    @Test
    void a_program_that_never_ends_is_ended() {
        assertThatThrownBy(() -> run(HURRIED, "time"))
                .isInstanceOf(CompileFailed.class)
                .hasMessageContaining("took longer");
    }

    @Test
    void what_a_program_started_ends_with_it() throws IOException {
        assertThatThrownBy(() -> run(HURRIED, "children", classPath()))
                .isInstanceOf(CompileFailed.class)
                .hasMessageContaining("took longer");

        long child = Long.parseLong(Files.readString(folder.resolve("child")));
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_program_has_no_environment_no_input_and_few_modules() {
        assertThatCode(() -> run(TIGHT, "surroundings")).doesNotThrowAnyException();
    }

    private void run(Bounds bounds, String... arguments) throws IOException {
        new Confined(classPath(), bounds).run(folder, Bomb.class.getName(), List.of(arguments));
    }

    private static String classPath() {
        try {
            var place = Objects.requireNonNull(Bomb.class.getProtectionDomain().getCodeSource());
            return Path.of(place.getLocation().toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
