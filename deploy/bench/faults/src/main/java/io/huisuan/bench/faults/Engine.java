package io.huisuan.bench.faults;

import io.huisuan.embedded.FreePort;
import io.huisuan.embedded.LeashedProcess;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An engine in a process of its own, behind a proxy, with a proxy of its own before the database.
 */
final class Engine implements AutoCloseable {

    /** How long a reservation lives here: short, so that payments come late. */
    static final Duration HOLD = Duration.ofSeconds(6);

    private static final Duration START = Duration.ofMinutes(10);

    private final String name;
    private final int port;
    private final Proxy front;
    private final Proxy toDatabase;
    private final List<String> command;
    private final Path log;
    private @Nullable LeashedProcess process;

    /** One that is not started yet. */
    Engine(Site site, String name) {
        this.name = name;
        port = FreePort.find();
        front = Proxy.to(port);
        toDatabase = Proxy.to(site.mariaDb().port());
        log = site.folder().resolve(name + ".log");
        command = command(site);
    }

    private List<String> command(Site site) {
        String url =
                site.database().url().replace(":" + site.mariaDb().port(), ":" + toDatabase.port());
        return List.of(
                String.join(File.separator, System.getProperty("java.home"), "bin", "java"),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-cp",
                classpath(),
                "io.huisuan.engine.EngineServer",
                "--server.port=" + port,
                "--huisuan.node-id=" + name,
                "--huisuan.data=" + site.folder().resolve(name),
                "--huisuan.key-file=" + site.office().keys(),
                "--huisuan.release-public-key-file=" + site.office().trustedKeys(),
                "--huisuan.shelf.poll=250ms",
                "--huisuan.redis.port=" + site.toRedis().port(),
                "--huisuan.orders.hold-for=" + HOLD.toSeconds() + "s",
                "--huisuan.orders.reconcile-each=500ms",
                "--huisuan.orders.check-each=5s",
                "--huisuan.webhooks.inside=" + site.receiver().place(),
                "--huisuan.faults.allowed=true",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + site.database().app().user(),
                "--spring.datasource.password=" + site.database().app().password(),
                "--logging.level.root=warn");
    }

    /** Classes in {@code fault.patch} come first: how a broken engine is tried. */
    private static String classpath() {
        String own = System.getProperty("java.class.path", "");
        String patch = System.getProperty("fault.patch", "");
        return patch.isEmpty() ? own : patch + File.pathSeparator + own;
    }

    String name() {
        return name;
    }

    /** Where customers find it. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + front.port());
    }

    Proxy front() {
        return front;
    }

    Proxy toDatabase() {
        return toDatabase;
    }

    LeashedProcess process() {
        return Objects.requireNonNull(process);
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it; more settings are names and values. */
    void start(String... more) {
        var line = new ArrayList<>(command);
        for (String setting : more) {
            line.add("--" + setting);
        }
        process = LeashedProcess.start(name, line, Map.of(), log);
    }

    /** Returns when it answers. */
    void awaitUp() {
        process().awaitReady(this::answers, START);
    }

    private boolean answers() {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/v1/release").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What it has seen that contradicts itself. */
    List<String> complaints() {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("contradict themselves")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (isAlive()) {
                process().kill();
            }
            front.close();
            toDatabase.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
