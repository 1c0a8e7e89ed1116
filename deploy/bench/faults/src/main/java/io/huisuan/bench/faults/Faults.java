package io.huisuan.bench.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.huisuan.bench.faults.Fault.Act;
import io.huisuan.bench.faults.Proxy.Mood;
import io.huisuan.ledger.hold.CrashPoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Everything that may go wrong, in an order that the seed decides. */
final class Faults {

    /** Only when it is asked for: it takes long. */
    private static final String DISK_FULL = "disk-full";

    private static final Duration WAIT_FOR_DEATH = Duration.ofSeconds(45);

    private final Site site;
    private final Random dice;
    private final Map<String, Supplier<Fault>> kinds = new LinkedHashMap<>();
    private int releases;

    Faults(Site site, Random dice, Set<String> wanted) {
        this.site = site;
        this.dice = dice;
        engines();
        for (CrashPoint point : CrashPoint.values()) {
            String name = "dies-" + point.name().toLowerCase(Locale.ROOT).replace('_', '-');
            kinds.put(name, () -> dying(name, point));
        }
        database();
        redis();
        if (wanted.isEmpty()) {
            kinds.remove(DISK_FULL);
        } else if (kinds.keySet().containsAll(wanted)) {
            kinds.keySet().retainAll(wanted);
        } else {
            throw new IllegalArgumentException("fault.kinds are some of " + kinds.keySet());
        }
    }

    /** All kinds once, in an order that the seed decides. */
    List<Fault> once() {
        var all = new ArrayList<>(kinds.values());
        Collections.shuffle(all, dice);
        return all.stream().map(Supplier::get).toList();
    }

    private void engines() {
        ofEngine("engine-killed", e -> e.process().kill(), Faults::up);
        ofEngine("engine-stopped", e -> e.process().freeze(), e -> e.process().thaw());
        for (Mood mood : List.of(Mood.CUT, Mood.FROZEN, Mood.SLOW, Mood.DROPPING)) {
            String name = mood.name().toLowerCase(Locale.ROOT);
            ofEngine("engine-" + name, e -> e.front().be(mood), e -> e.front().be(Mood.HONEST));
            ofEngine(
                    "database-of-one-" + name,
                    e -> e.toDatabase().be(mood),
                    e -> e.toDatabase().be(Mood.HONEST));
        }
        ofEngine("database-connection-cut", e -> e.toDatabase().cutOne(), _ -> {});
        ofEngine("clock-ahead", e -> again(e, "huisuan.faults.ahead=1h"), Faults::again);
        ofEngine("clock-behind", e -> again(e, "huisuan.faults.ahead=-1h"), Faults::again);
        put("swap", "releases", () -> site.office().publish(Offers.stranger(++releases)), () -> {});
    }

    private void database() {
        var server = site.mariaDb();
        put("database-killed", "database", () -> server.process().kill(), server::restart);
        put("database-restarted", "database", server::close, server::restart);
        put(
                "database-stopped",
                "database",
                () -> server.process().freeze(),
                () -> server.process().thaw());
        put(DISK_FULL, "database", new DiskFull(site)::begin, new DiskFull(site)::end);
    }

    private void redis() {
        var server = site.redis();
        put(
                "redis-lost",
                "redis",
                () -> server.process().kill(),
                () -> {
                    boolean _ = Files.deleteIfExists(site.redisData());
                    server.restart();
                });
        put("redis-old", "redis", this::keepRedis, server::restart);
        put(
                "redis-stopped",
                "redis",
                () -> server.process().freeze(),
                () -> server.process().thaw());
        put("redis-lies", "redis", () -> site.toRedis().tell(Faults::lie), this::honestRedis);
        put(
                "redis-cut",
                "redis",
                () -> site.toRedis().be(Mood.CUT),
                () -> site.toRedis().be(Mood.HONEST));
    }

    /** Ends it in order, and puts back what the first such end has left. */
    private void keepRedis() throws Exception {
        site.redis().close();
        Path old = site.redisData().resolveSibling("old.rdb");
        if (!Files.exists(site.redisData())) {
            throw new Fault.DidNotHappen("Redis had nothing to keep");
        }
        if (Files.exists(old)) {
            Path _ = Files.copy(old, site.redisData(), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Path _ = Files.copy(site.redisData(), old);
        }
    }

    private void honestRedis() {
        site.toRedis().tell(bytes -> bytes);
    }

    /** Asks for somebody else's cart. */
    private static byte[] lie(byte[] request) {
        return new String(request, ISO_8859_1).replace("hot-1", "hot-2").getBytes(ISO_8859_1);
    }

    private Fault dying(String name, CrashPoint point) {
        Engine engine = anyEngine();
        String when = point + ":" + (1 + dice.nextInt(point.name().startsWith("BEFORE") ? 20 : 8));
        return new Fault(
                name,
                engine.name() + " at " + when,
                () -> {
                    engine.process().kill();
                    engine.start("huisuan.faults.crash-at=" + when);
                    long until = System.nanoTime() + WAIT_FOR_DEATH.toNanos();
                    while (engine.isAlive()) {
                        if (System.nanoTime() > until) {
                            engine.process().kill();
                            throw new Fault.DidNotHappen("it did not come to " + when);
                        }
                        Thread.sleep(50);
                    }
                },
                Duration.ZERO,
                () -> up(engine));
    }

    private static void up(Engine engine) {
        engine.start();
        engine.awaitUp();
    }

    private static void again(Engine engine, String... settings) {
        engine.process().kill();
        engine.start(settings);
        engine.awaitUp();
    }

    /** What is done to one engine. */
    private interface Deed {

        void to(Engine engine) throws Exception;
    }

    private void ofEngine(String name, Deed begin, Deed end) {
        kinds.put(
                name,
                () -> {
                    Engine engine = anyEngine();
                    return fault(name, engine.name(), () -> begin.to(engine), () -> end.to(engine));
                });
    }

    private Engine anyEngine() {
        return site.engines().get(dice.nextInt(site.engines().size()));
    }

    private void put(String name, String where, Act begin, Act end) {
        kinds.put(name, () -> fault(name, where, begin, end));
    }

    private Fault fault(String name, String where, Act begin, Act end) {
        return new Fault(name, where, begin, Duration.ofMillis(500 + dice.nextInt(2_500)), end);
    }
}
