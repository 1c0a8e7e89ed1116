package io.huisuan.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Redis server of our own, on the loopback address, without a password. It saves its data when it
 * is stopped in order and once a minute when something changed.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final String VERSION = "7.0.15";
    private static final Duration START = Duration.ofSeconds(30);

    private final Place place;
    private LeashedProcess process;

    private EmbeddedRedis(Place place, LeashedProcess process) {
        this.place = place;
        this.process = process;
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws ServerFailed when there is no program for this machine, or it does not start
     */
    public static EmbeddedRedis start(Place place) {
        return new EmbeddedRedis(place, launch(place));
    }

    private static LeashedProcess launch(Place place) {
        if (!FreePort.isFree(place.port())) {
            throw new ServerFailed("Redis cannot start: port " + place.port() + " is taken");
        }
        try {
            Path data = Files.createDirectories(place.data()).toAbsolutePath();
            var process =
                    LeashedProcess.start("Redis", commandLine(place, data), Map.of(), place.log());
            try {
                process.awaitReady(() -> answers(place.port()), START);
            } catch (ServerFailed e) {
                process.close();
                throw e;
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> commandLine(Place place, Path data) {
        return List.of(
                program(place.base()).toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(place.port()),
                "--dir",
                data.toString(),
                "--appendonly",
                "no",
                "--save",
                "60 1",
                "--maxmemory",
                "256mb",
                "--maxmemory-policy",
                "noeviction");
    }

    private static Path program(Path base) {
        return bundled(base)
                .filter(Programs::runs)
                .or(() -> Programs.installed("redis-server"))
                .orElseThrow(
                        () ->
                                new ServerFailed(
                                        "There is no Redis server for "
                                                + Programs.platform()
                                                + ". Install one (Debian, Ubuntu: apt-get install"
                                                + " redis-server; Fedora: dnf install redis; macOS:"
                                                + " brew install redis) so that redis-server is on"
                                                + " the PATH, and start again."));
    }

    private static Optional<Path> bundled(Path base) {
        String name = "redis-server-" + VERSION + "-" + Programs.platform();
        return Programs.unpack(base.resolve("redis-" + VERSION), name, String::isEmpty)
                .map(folder -> folder.resolve(name).toAbsolutePath());
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            return Arrays.equals(socket.getInputStream().readNBytes(5), "+PONG".getBytes(US_ASCII));
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return place.port();
    }

    /** The process, to watch, freeze or kill it. */
    public LeashedProcess process() {
        return process;
    }

    /** Starts it again after a stop or a kill, same data, same port. */
    public void restart() {
        close();
        process = launch(place);
    }

    /** Stops it in order, saving its data. */
    @Override
    public void close() {
        process.close();
    }
}
