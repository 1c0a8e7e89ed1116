package io.huisuan.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The parts of deploy/local/start, on a small checkout of their own. */
class StartScriptTest {

    private static final Path SCRIPTS = Path.of("").toAbsolutePath();

    @TempDir Path checkout;

    @BeforeEach
    void a_checkout_that_was_built() throws IOException {
        for (String file :
                new String[] {
                    "pom.xml",
                    "engine/server/src/main/java/Engine.java",
                    "engine/server/src/test/java/EngineTest.java",
                    "rules-repo/rules/tea.json",
                    "ui-static/src/main.ts",
                    "deploy/pom.xml",
                    "deploy/embedded/pom.xml",
                    "deploy/shop/pom.xml",
                    "deploy/local/pom.xml",
                    "deploy/local/target/classpath",
                    "admin-api/target/huisuan-admin-api-1-app.jar",
                    "engine/server/target/huisuan-engine-server-1-app.jar"
                }) {
            write(file, "");
        }
        write("deploy/local/target/classpath", checkout.resolve("pom.xml").toString());
        write("engine/server/src/main/java/Engine.java", "class Engine {}");
        bash("mkdir -p target log; fingerprint > target/local-start.sources");
    }

    @Test
    void nothing_changed_means_nothing_to_build() {
        assertThat(isBuilt()).isTrue();
    }

    @Test
    void an_edited_an_added_and_a_removed_source_are_each_noticed() throws IOException {
        write("engine/server/src/main/java/Engine.java", "class Engine { }");
        assertThat(isBuilt()).isFalse();

        write("engine/server/src/main/java/Engine.java", "class Engine {}");
        assertThat(isBuilt()).isTrue();

        write("rules-repo/rules/coffee.json", "");
        assertThat(isBuilt()).isFalse();

        Files.delete(checkout.resolve("rules-repo/rules/coffee.json"));
        Files.delete(checkout.resolve("rules-repo/rules/tea.json"));
        assertThat(isBuilt()).isFalse();
    }

    @Test
    void what_does_not_run_does_not_count() throws IOException {
        write("engine/server/src/test/java/EngineTest.java", "class EngineTest {}");
        write("ui-static/node_modules/vue/index.js", "");
        write("README.md", "");

        assertThat(isBuilt()).isTrue();
    }

    @Test
    void a_jar_or_library_that_is_gone_is_noticed() throws IOException {
        Files.delete(checkout.resolve("admin-api/target/huisuan-admin-api-1-app.jar"));
        assertThat(isBuilt()).isFalse();

        write("admin-api/target/huisuan-admin-api-1-app.jar", "");
        write("deploy/local/target/classpath", checkout.resolve("gone.jar").toString());
        assertThat(isBuilt()).isFalse();
    }

    @Test
    void a_jar_that_somebody_built_from_an_edit_since_taken_back_is_not_trusted()
            throws IOException {
        age("target/local-start.sources", Duration.ofHours(2));
        age("engine/server/target/huisuan-engine-server-1-app.jar", Duration.ofHours(1));

        assertThat(isBuilt()).isFalse();
    }

    @Test
    void a_jar_that_the_tests_built_from_the_same_sources_is_fine() throws IOException {
        bash(
                "find . -name 'pom.xml' -o -type f -path '*/src/*' -o -name '*.json'"
                        + " | xargs touch -d 2026-01-01");
        age("target/local-start.sources", Duration.ofHours(2));

        assertThat(isBuilt()).isTrue();
    }

    @Test
    void a_jdk_25_in_java_home_is_taken() throws IOException {
        Path jdk = jdk("25.0.1");

        assertThat(jdkFound(jdk)).isEqualTo(jdk.toString());
    }

    @Test
    void an_older_jdk_and_one_without_a_compiler_are_passed_over() throws IOException {
        Path old = jdk("24.0.2");
        assertThat(jdkFound(old)).isNotEqualTo(old.toString());

        Path runtime = jdk("26");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(jdkFound(runtime)).isNotEqualTo(runtime.toString());
    }

    @Test
    void an_old_node_is_told_with_what_to_install() throws IOException {
        program("mvn", "echo Apache Maven 3.10.1");
        program("node", "echo v18.20.0");

        assertThat(bash("check_tools"))
                .contains("needs Node 20 or newer")
                .contains("found v18.20.0")
                .contains("nodejs.org");
    }

    @Test
    void an_old_maven_is_told_with_what_to_install() throws IOException {
        program("mvn", "echo Apache Maven 3.6.3");

        assertThat(bash("check_tools")).contains("needs Maven 3.8 or newer, and found 3.6.3");
    }

    @Test
    void good_tools_pass_in_silence() throws IOException {
        program("mvn", "echo Apache Maven 3.8.7");
        program("node", "echo v20.0.0");
        program("npm", "true");

        assertThat(bash("check_tools")).isEmpty();
    }

    @Test
    void a_build_that_fails_shows_its_errors_and_leaves_nothing_to_be_trusted() throws IOException {
        program("node", "echo v22.1.0");
        program("npm", "true");
        program(
                "mvn",
                """
                case "$*" in
                  --version) echo Apache Maven 3.9.9 ;;
                  *) echo '[INFO] Building Engine: server 0.1.0      [8/14]'
                     echo '[ERROR] Engine.java:7 not a statement'
                     exit 1 ;;
                esac
                """);

        assertThat(bash("build_servers"))
                .contains("[8/14] Engine: server\n")
                .contains("Engine.java:7 not a statement")
                .contains("The build failed; all of it is in");
        assertThat(isBuilt()).isFalse();
    }

    private boolean isBuilt() {
        return bash("is_built && echo built").equals("built\n");
    }

    private String jdkFound(Path javaHome) {
        return bash(". " + SCRIPTS.resolve("jdk") + "; printf %s \"$JDK_25\"", javaHome);
    }

    private Path jdk(String version) throws IOException {
        write("jdk/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        write("jdk/bin/javac", "");
        assertThat(checkout.resolve("jdk/bin/javac").toFile().setExecutable(true)).isTrue();
        return checkout.resolve("jdk");
    }

    private void program(String name, String script) throws IOException {
        write("bin/" + name, "#!/bin/bash\n" + script + "\n");
        assertThat(checkout.resolve("bin/" + name).toFile().setExecutable(true)).isTrue();
    }

    private void write(String file, String content) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, content);
    }

    private void age(String file, Duration byWhat) throws IOException {
        Path path = checkout.resolve(file);
        Instant written = Files.getLastModifiedTime(path).toInstant();
        Files.setLastModifiedTime(path, FileTime.from(written.minus(byWhat)));
    }

    private String bash(String script) {
        return bash(script, checkout.resolve("no-jdk"));
    }

    /** What a script says, to either stream, with the build functions at hand. */
    private String bash(String script, Path javaHome) {
        var builder =
                new ProcessBuilder(
                        "bash",
                        "-c",
                        "set -euo pipefail; . " + SCRIPTS.resolve("build") + "; " + script);
        builder.directory(checkout.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "HUISUAN_DATA",
                                checkout.toString(),
                                "JAVA_HOME",
                                javaHome.toString(),
                                "JDK_25",
                                javaHome.toString(),
                                "PATH",
                                checkout.resolve("bin") + ":" + System.getenv("PATH")));
        try {
            Process bash = builder.redirectErrorStream(true).start();
            return new String(bash.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
