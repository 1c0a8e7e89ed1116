package io.huisuan.local;

import io.huisuan.embedded.Database;
import io.huisuan.embedded.EmbeddedMariaDb;
import io.huisuan.embedded.EmbeddedRedis;
import io.huisuan.embedded.LeashedProcess;
import io.huisuan.embedded.Place;
import io.huisuan.embedded.ServerFailed;
import io.huisuan.shop.Shop;
import io.huisuan.shop.ShopSettings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The servers of one machine: databases first, our servers on top of them, and a demo shop that is
 * a client of the engine.
 */
public final class LocalProduct implements AutoCloseable {

    /** How long a server may take; a first start also makes the schema and seeds the shop. */
    private static final Duration HEALTHY = Duration.ofMinutes(4);

    private static final String DATABASE = "huisuan";

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final Running running;
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private volatile boolean stopping;
    private final Path signingKey;
    private final Path publicKey;

    public LocalProduct(Settings settings, Progress progress) {
        this.settings = settings;
        this.secrets = Secrets.of(settings.data());
        this.progress = progress;
        this.running = new Running(progress);
        this.signingKey = settings.data().resolve("admin/release-key.pem");
        this.publicKey = settings.data().resolve("admin/release-key.pem.pub");
    }

    /**
     * Starts everything and returns when it is healthy.
     *
     * @throws ServerFailed when a port is taken or a server does not get healthy; what had been
     *     started is still to be closed
     */
    public void start() {
        settings.ports().requireFree();
        EmbeddedMariaDb mariaDb = progress.step("MariaDB", this::startMariaDb);
        EmbeddedRedis redis = progress.step("Redis", this::startRedis);
        Database database = mariaDb.database(DATABASE);
        var common = common(database, redis);
        Server admin = launchAdmin(common, database);
        // Nodes trust a key that the admin server makes at its first start, along with the schema.
        boolean first = !Files.exists(publicKey);
        if (first) {
            await(admin);
        }
        Server engine = launchEngine(common);
        if (!first) {
            await(admin);
        }
        await(engine);
        Shop _ = progress.step("demo shop", this::openShop);
        for (var process :
                List.of(mariaDb.process(), redis.process(), admin.process(), engine.process())) {
            var _ = process.exit().thenRun(() -> note(process));
        }
    }

    private void note(LeashedProcess ended) {
        if (!stopping) {
            this.ended.complete(ended.howItEnded());
        }
    }

    /** Completes when one of the four has ended unasked after the start, with its log's end. */
    public CompletableFuture<String> ended() {
        return ended;
    }

    /** In this very process: it is small, and keeps nothing that a stop could lose. */
    private Shop openShop() {
        return running.add(
                "demo shop",
                Shop.open(
                        new ShopSettings(
                                settings.address(),
                                settings.ports().shop(),
                                engine(),
                                secrets.demoApiKey(),
                                settings.ports().admin(),
                                settings.data().resolve("shop"),
                                clockAhead())));
    }

    /** By what the demo's time is ahead; written by the shop, read by the engine. */
    private Path clockAhead() {
        return settings.data().resolve("clock-ahead");
    }

    private EmbeddedMariaDb startMariaDb() {
        return running.add(
                "MariaDB",
                EmbeddedMariaDb.start(
                        place("mariadb", settings.ports().mariaDb()),
                        secrets.database(),
                        DATABASE));
    }

    private EmbeddedRedis startRedis() {
        return running.add("Redis", EmbeddedRedis.start(place("redis", settings.ports().redis())));
    }

    private Place place(String name, int port) {
        return new Place(
                settings.programs(), settings.data().resolve(name), settings.log(name), port);
    }

    private Server launchAdmin(Map<String, String> common, Database database) {
        var environment = new HashMap<>(common);
        environment.put("HUISUAN_OWNER_DATASOURCE_URL", database.url());
        environment.put("HUISUAN_OWNER_DATASOURCE_USERNAME", database.owner().user());
        environment.put("HUISUAN_OWNER_DATASOURCE_PASSWORD", database.owner().password());
        environment.put("HUISUAN_DATA", settings.data().resolve("admin").toString());
        environment.put("HUISUAN_SIGNING_KEY_FILE", signingKey.toString());
        environment.put("HUISUAN_SEED", "demo");
        environment.put("HUISUAN_DEMO_API_KEY", secrets.demoApiKey());
        environment.put("SERVER_PORT", Integer.toString(settings.ports().admin()));
        return launch("admin server", admin(), settings.admin(), environment, "admin");
    }

    private Server launchEngine(Map<String, String> common) {
        var environment = new HashMap<>(common);
        environment.put("HUISUAN_DATA", settings.data().resolve("engine").toString());
        environment.put("HUISUAN_RELEASE_PUBLIC_KEY_FILE", publicKey.toString());
        environment.put("HUISUAN_NODE_ID", "local-1");
        environment.put("HUISUAN_CLOCK_AHEAD_FILE", clockAhead().toString());
        environment.put("SERVER_PORT", Integer.toString(settings.ports().engine()));
        return launch("engine server", engine(), settings.engine(), environment, "engine");
    }

    private Server launch(
            String name,
            URI url,
            List<String> command,
            Map<String, String> environment,
            String log) {
        var server = Server.launch(name, url, command, environment, settings.log(log));
        running.add(name, server.process());
        return server;
    }

    private Map<String, String> common(Database database, EmbeddedRedis redis) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.app().user(),
                "SPRING_DATASOURCE_PASSWORD", database.app().password(),
                "HUISUAN_REDIS_URI", "redis://127.0.0.1:" + redis.port() + "/0",
                "HUISUAN_KEY_FILE", settings.data().resolve("keys").toString(),
                "SERVER_ADDRESS", settings.address());
    }

    private void await(Server server) {
        progress.step(
                server.name(),
                () -> {
                    server.awaitHealthy(HEALTHY);
                    return server;
                });
    }

    /** The admin server's root. */
    public URI admin() {
        return URI.create("http://127.0.0.1:" + settings.ports().admin());
    }

    /** The engine server's root. */
    public URI engine() {
        return URI.create("http://127.0.0.1:" + settings.ports().engine());
    }

    /** The demo shop's root. */
    public URI shop() {
        return URI.create("http://127.0.0.1:" + settings.ports().shop());
    }

    /** The demo shop's API key for the engine. */
    public String demoApiKey() {
        return secrets.demoApiKey();
    }

    /** Whether it was asked to stop, so that what ends now is no news. */
    public boolean isStopping() {
        return stopping;
    }

    /** Stops our servers, then the databases. */
    @Override
    public void close() {
        stopping = true;
        running.close();
    }
}
