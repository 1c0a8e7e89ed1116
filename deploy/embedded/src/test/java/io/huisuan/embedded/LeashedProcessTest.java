package io.huisuan.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class LeashedProcessTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void a_child_s_output_and_exit_code_are_kept() throws IOException {
        LeashedProcess child = shell("echo $GREETING; echo trouble >&2; exit 7");

        assertThat(child.exit().join()).isEqualTo(7);
        assertThat(Files.readAllLines(log())).containsExactly("hello", "trouble");
    }

    @Test
    void stopping_lets_the_child_tidy_up() throws IOException {
        LeashedProcess child = shell("trap 'echo tidy; exit 0' TERM; touch up; " + FOREVER);
        child.awaitReady(() -> Files.exists(folder.resolve("up")), SOON);

        child.close();

        assertThat(Files.readAllLines(log())).containsExactly("tidy");
        assertThat(child.exit().join()).isZero();
    }

    @Test
    void a_child_that_will_not_stop_is_killed() {
        LeashedProcess child = shell("trap '' TERM; touch up; " + FOREVER);
        child.awaitReady(() -> Files.exists(folder.resolve("up")), SOON);

        child.stop(Duration.ofMillis(200));

        assertThat(ProcessHandle.of(child.pid()).map(ProcessHandle::isAlive)).isNotEqualTo(true);
        assertThat(child.exit().join()).isEqualTo(128 + 9);
    }

    @Test
    void ctrl_c_in_the_terminal_does_not_reach_the_child() throws Exception {
        LeashedProcess child = shell(FOREVER);
        long group =
                ProcessHandle.of(child.pid()).flatMap(ProcessHandle::parent).orElseThrow().pid();

        assertThat(processGroup(child.pid())).isNotEqualTo(processGroup(group));
        assertThat(processGroup(child.pid())).isEqualTo(child.pid());
        child.close();
    }

    @Test
    void a_child_does_not_outlive_a_parent_that_is_killed() throws Exception {
        Process parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Parent.class.getName(),
                                log().toString())
                        .start();
        long child;
        try (var output = parent.inputReader()) {
            child = Long.parseLong(String.valueOf(output.readLine()));
            assertThat(ProcessHandle.of(child)).isPresent();

            parent.destroyForcibly().waitFor();
        }
        assertThat(ended(child)).isTrue();
    }

    /** A program that starts a child, says its pid and waits to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] args) throws InterruptedException {
            var child =
                    LeashedProcess.start(
                            "child", List.of("sleep", "1000"), Map.of(), Path.of(args[0]));
            System.out.println(child.pid());
            child.exit().join();
        }
    }

    @Test
    void one_that_ends_before_it_is_ready_is_told_with_the_end_of_its_log() {
        LeashedProcess child = shell("echo no luck today; exit 3");

        assertThatThrownBy(() -> child.awaitReady(() -> false, SOON))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("a shell ended with code 3")
                .hasMessageContaining("no luck today");
    }

    @Test
    void one_that_is_never_ready_is_told_too() {
        try (LeashedProcess child = shell(FOREVER)) {
            assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(100)))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("a shell is not ready");
        }
    }

    @Test
    void a_command_that_does_not_exist_is_told_in_the_log() {
        LeashedProcess child =
                LeashedProcess.start("nothing", List.of("no-such-program"), Map.of(), log());

        assertThat(child.exit().join()).isEqualTo(127);
        assertThat(child.howItEnded()).contains("no-such-program");
    }

    private static final String FOREVER = "while true; do sleep 0.05; done";

    private LeashedProcess shell(String script) {
        return LeashedProcess.start(
                "a shell",
                List.of("bash", "-c", "cd " + folder + "; " + script),
                Map.of("GREETING", "hello"),
                log());
    }

    private Path log() {
        return folder.resolve("child.log");
    }

    private static boolean ended(long pid) throws Exception {
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(20, TimeUnit.SECONDS);
        }
        return true;
    }

    private static long processGroup(long pid) throws IOException {
        Process ps =
                new ProcessBuilder("ps", "-o", "pgid=", "-p", Long.toString(pid))
                        .redirectErrorStream(true)
                        .start();
        try (var output = ps.inputReader()) {
            return Long.parseLong(String.valueOf(output.readLine()).strip());
        }
    }
}
