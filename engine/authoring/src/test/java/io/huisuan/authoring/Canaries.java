package io.huisuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What hostile rules do when they run: each attack that can, makes a file or sets a property. A
 * compile worker's properties are its own, so its folder and what it says are looked at, too.
 *
 * @param file that must never exist
 */
public record Canaries(Path file) {

    public static Canaries in(Path folder) {
        return new Canaries(folder.resolve("canary"));
    }

    /** Not in this JVM, and nowhere that leaves a file. */
    public void areQuiet() {
        assertThat(System.getProperty("pwned")).isNull();
        assertThat(Files.exists(file)).isFalse();
    }
}
