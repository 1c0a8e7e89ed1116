package io.huisuan.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A child process that Ctrl-C does not reach and that never outlives this JVM.
 *
 * <p>It runs in a process group of its own under a small shell, the keeper, which holds the read
 * end of a pipe, the leash. When the leash is let go, by {@link #stop} or because this JVM died in
 * whatever way, the keeper asks the child to end.
 */
public final class LeashedProcess implements AutoCloseable {

    /** How long a child may take to end before it is killed. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int TAIL = 20;

    private static final String KEEPER =
            """
            trap '' INT HUP
            log=$1
            shift
            exec 3<&0 2>/dev/null
            set -m
            "$@" </dev/null >>"$log" 2>&1 3<&- &
            child=$!
            set +m
            trap 'kill -TERM "$child"' TERM
            echo "$child"
            ( read -r _ <&3; kill -TERM "$child"; kill -CONT "$child" ) >/dev/null 2>&1 &
            watcher=$!
            wait "$child"
            code=$?
            while kill -0 "$child" 2>/dev/null; do wait "$child"; code=$?; done
            kill "$watcher" 2>/dev/null
            exit "$code"
            """;

    private final String name;
    private final Path log;
    private final Process keeper;
    private final long pid;

    private LeashedProcess(String name, Path log, Process keeper, long pid) {
        this.name = name;
        this.log = log;
        this.keeper = keeper;
        this.pid = pid;
    }

    /**
     * Starts a command.
     *
     * @param name what messages call it
     * @param environment what it gets on top of this JVM's own environment
     * @param log the file that its output is appended to
     */
    public static LeashedProcess start(
            String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var line = new ArrayList<>(List.of("bash", "-c", KEEPER, "keeper", log.toString()));
            line.addAll(command);
            var builder = new ProcessBuilder(line);
            builder.environment().putAll(environment);
            builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Process keeper = builder.start();
            return new LeashedProcess(name, log, keeper, announcedPid(keeper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long announcedPid(Process keeper) throws IOException {
        var output = new BufferedReader(new InputStreamReader(keeper.getInputStream(), UTF_8));
        String pid = output.readLine();
        if (pid == null) {
            throw new IOException("the keeper ended at once");
        }
        return Long.parseLong(pid);
    }

    /** The process id of the command itself. */
    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return keeper.isAlive();
    }

    /** The exit code, once it has ended. */
    public CompletableFuture<Integer> exit() {
        return keeper.onExit().thenApply(Process::exitValue);
    }

    /**
     * Waits until it is ready.
     *
     * @throws ServerFailed when it ends before it is ready, or is not ready in time
     */
    public void awaitReady(BooleanSupplier ready, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new ServerFailed(howItEnded());
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailed(
                        name + " is not ready after " + atMost.toSeconds() + " s" + ends(log));
            }
            pause(Duration.ofMillis(20));
        }
    }

    /** Its exit code and how its log ends, for a message. */
    public String howItEnded() {
        return name + " ended with code " + keeper.exitValue() + ends(log);
    }

    static String ends(Path log) {
        return "; the log " + log + " ends with:\n" + String.join("\n", lastLines(log));
    }

    private static Collection<String> lastLines(Path log) {
        var last = new ArrayDeque<String>();
        try (var lines = Files.lines(log)) {
            lines.forEach(
                    line -> {
                        last.add(line);
                        if (last.size() > TAIL) {
                            last.remove();
                        }
                    });
            return last;
        } catch (IOException | UncheckedIOException e) {
            return List.of("(cannot be read: " + e.getMessage() + ")");
        }
    }

    /** Freezes it (SIGSTOP): its connections stay open and nobody answers. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets a frozen one go on (SIGCONT). */
    public void thaw() {
        signal("CONT");
    }

    /** Ends it without a chance to tidy up (SIGKILL). */
    public void kill() {
        signal("KILL");
        keeper.onExit().join();
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while signalling " + name, e);
        }
    }

    /** Asks it to end (SIGTERM), waits, and kills it when it has not ended after {@code atMost}. */
    public void stop(Duration atMost) {
        try {
            keeper.getOutputStream().close();
            if (!keeper.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while stopping " + name, e);
        }
    }

    @Override
    public void close() {
        stop(PATIENCE);
    }

    private static void pause(Duration nap) {
        try {
            Thread.sleep(nap);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while waiting for a server", e);
        }
    }
}
