package io.huisuan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The supervisor as a process of its own, as a terminal runs it. */
class MainTest {

    private static final String READY = "Ctrl-C stops everything";

    /** A terminal's Ctrl-C is heard, even where these tests run in a background that ignores it. */
    private static final String TERMINAL =
            """
            set -m
            hears=
            if env --default-signal=INT true 2> /dev/null; then hears='env --default-signal=INT'; fi
            $hears "$@" & echo $!; wait $!
            """;

    private final Ports ports = Ports.free();
    private final List<Process> shells = new ArrayList<>();

    @TempDir Path data;
    @TempDir Path jars;

    @AfterEach
    void end_what_a_failed_test_left() {
        shells.forEach(shell -> shell.descendants().forEach(ProcessHandle::destroyForcibly));
    }

    @Test
    void one_ctrl_c_stops_all_of_it_in_order() throws Exception {
        Process shell = start();
        BufferedReader output = shell.inputReader();
        long supervisor = Long.parseLong(String.valueOf(output.readLine()));
        readUntil(output, READY);
        List<ProcessHandle> tree = tree(supervisor);

        // As a terminal does it: to every process of the group.
        signal("INT", "-" + supervisor);

        assertThat(output.lines())
                .containsSubsequence(
                        "  engine server stopped",
                        "  admin server stopped",
                        "  Redis stopped",
                        "  MariaDB stopped")
                .noneMatch(line -> line.contains("ended with code"));
        assertThat(shell.waitFor()).isEqualTo(128 + 2);
        assertThat(tree).hasSizeGreaterThan(4).noneMatch(ProcessHandle::isAlive);
        assertThat(data.resolve("supervisor.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("log/mariadb.log"))).contains("Shutdown complete");
    }

    @Test
    void a_killed_supervisor_leaves_nobody_behind_and_the_next_start_works() throws Exception {
        Process shell = start();
        BufferedReader output = shell.inputReader();
        long supervisor = Long.parseLong(String.valueOf(output.readLine()));
        readUntil(output, READY);
        List<ProcessHandle> tree = tree(supervisor);

        signal("KILL", Long.toString(supervisor));

        for (ProcessHandle process : tree) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
        BufferedReader again = start().inputReader();
        long next = Long.parseLong(String.valueOf(again.readLine()));
        readUntil(again, READY);
        signal("TERM", Long.toString(next));
        readUntil(again, "MariaDB stopped");
    }

    @Test
    void a_data_folder_has_one_supervisor_at_a_time() throws Exception {
        Process first = start();
        BufferedReader output = first.inputReader();
        String supervisor = String.valueOf(output.readLine());
        readUntil(output, READY);
        assertThat(Files.readString(data.resolve("supervisor.pid")).strip()).isEqualTo(supervisor);

        Process second = start();

        assertThat(second.inputReader().lines())
                .anyMatch(
                        line ->
                                line.contains("already runs on")
                                        && line.contains("process " + supervisor));
        assertThat(second.waitFor()).isEqualTo(1);
        signal("TERM", supervisor);
        readUntil(output, "MariaDB stopped");
    }

    @Test
    void a_server_s_death_ends_the_rest_and_says_why() throws Exception {
        Process shell = start();
        BufferedReader output = shell.inputReader();
        output.readLine();
        readUntil(output, READY);

        assertThatThrownBy(
                        () ->
                                URI.create("http://127.0.0.1:" + ports.engine() + "/die")
                                        .toURL()
                                        .openStream())
                .isInstanceOf(IOException.class);

        readUntil(output, "engine server ended with code 9");
        readUntil(output, "MariaDB stopped");
        assertThat(shell.waitFor()).isEqualTo(1);
    }

    /** Prints the supervisor's pid, then what it prints. */
    private Process start() throws IOException {
        String fake = FakeServer.jar(jars);
        var builder =
                new ProcessBuilder(
                        "bash",
                        "-c",
                        TERMINAL,
                        "terminal",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName());
        builder.directory(Path.of("..", "..").toFile());
        builder.environment().put("HUISUAN_DATA", data.toString());
        builder.environment().put("HUISUAN_ADMIN_JAR", fake);
        builder.environment().put("HUISUAN_ENGINE_JAR", fake);
        builder.environment().put("HUISUAN_ADMIN_PORT", Integer.toString(ports.admin()));
        builder.environment().put("HUISUAN_ENGINE_PORT", Integer.toString(ports.engine()));
        builder.environment().put("HUISUAN_MARIADB_PORT", Integer.toString(ports.mariaDb()));
        builder.environment().put("HUISUAN_REDIS_PORT", Integer.toString(ports.redis()));
        Process shell = builder.redirectErrorStream(true).start();
        shells.add(shell);
        return shell;
    }

    private static void readUntil(BufferedReader output, String wanted) throws IOException {
        var seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(wanted)) {
                return;
            }
        }
        assertThat(seen.toString()).contains(wanted);
    }

    private static List<ProcessHandle> tree(long root) {
        ProcessHandle supervisor = ProcessHandle.of(root).orElseThrow();
        var tree = new ArrayList<>(supervisor.descendants().toList());
        tree.add(supervisor);
        return tree;
    }

    private static void signal(String signal, String target) throws Exception {
        new ProcessBuilder("kill", "-" + signal, "--", target).start().waitFor();
    }
}
