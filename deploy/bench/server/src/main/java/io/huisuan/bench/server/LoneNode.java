package io.huisuan.bench.server;

import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.engine.client.ApiKeys;
import io.huisuan.engine.client.KnownClients;
import io.huisuan.engine.disk.KeptFile;
import io.huisuan.engine.shelf.LastGood;
import io.huisuan.engine.shelf.Loading;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.shelf.Trials;
import io.huisuan.repo.Sha256;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.ApiKey;
import io.huisuan.repo.client.Scope;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * An engine in a process of its own, without database and Redis: it has its release and its clients
 * from its disk, as a node has that restarts while the database is away. Decisions lie in a small
 * buffer and are dropped.
 */
final class LoneNode implements AutoCloseable {

    static final ApiKey KEY = new ApiKey("bench", "0123456789abcdef");
    private static final String NOWHERE = "1";

    private final Process process;
    private final URI uri;
    private final Path log;

    private LoneNode(Process process, URI uri, Path log) {
        this.process = process;
        this.uri = uri;
        this.log = log;
    }

    /** Starts one that prices with these promotions; it may not answer yet. */
    static LoneNode start(Path folder, List<Promo> promotions) throws IOException {
        var publisher = new Publisher(folder);
        var feed = new OneRelease(publisher.release(1, promotions));
        var loading = new Loading(publisher.publicKeyFile(), Trials.CARTS);
        var lastGood = new LastGood(new KeptFile(folder.resolve("last-good.zip")));
        var shelf = new Shelf(feed, loading, lastGood, InstantSource.system());
        shelf.refresh();
        if (shelf.state().release() == null) {
            throw new IllegalStateException(shelf.state().reason());
        }
        letIn(new KeptFile(folder.resolve("clients.json")));
        int port = freePort();
        Path log = folder.resolve("log");
        Process process =
                new ProcessBuilder(command(folder, publisher.publicKeyFile(), port))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new LoneNode(process, URI.create("http://localhost:" + port), log);
    }

    private static void letIn(KeptFile file) {
        var client =
                new ApiClient(
                        KEY.id(),
                        "bench",
                        Sha256.of(KEY.secret()),
                        Set.of(Scope.QUOTE),
                        "bench",
                        Instant.EPOCH,
                        null);
        new KnownClients(() -> List.of(client), file, new ApiKeys()).refresh();
    }

    private static List<String> command(Path folder, Path publicKeyFile, int port) {
        String java =
                String.join(File.separator, System.getProperty("java.home", ""), "bin", "java");
        return List.of(
                java,
                "-Xmx" + System.getProperty("http.heap", "1g"),
                "-cp",
                System.getProperty("java.class.path", ""),
                BenchServer.class.getName(),
                "--server.port=" + port,
                "--huisuan.data=" + folder,
                "--huisuan.release-public-key-file=" + publicKeyFile,
                "--huisuan.shelf.poll=1h",
                "--huisuan.decisions.buffer=100",
                "--huisuan.redis.port=" + NOWHERE,
                "--spring.datasource.url=jdbc:mysql://localhost:%s/none".formatted(NOWHERE),
                "--logging.level.root=error");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI uri() {
        return uri;
    }

    boolean runs() {
        return process.isAlive();
    }

    /** What it has complained about. */
    String complaints() throws IOException {
        return Files.readString(log);
    }

    /** Processor time of the whole process since its start, garbage collection and all. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
