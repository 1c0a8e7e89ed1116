package io.huisuan.bench.faults;

import io.huisuan.embedded.Accounts;
import io.huisuan.embedded.Database;
import io.huisuan.embedded.Disk;
import io.huisuan.embedded.EmbeddedMariaDb;
import io.huisuan.embedded.EmbeddedRedis;
import io.huisuan.embedded.FreePort;
import io.huisuan.embedded.Login;
import io.huisuan.embedded.Place;
import io.huisuan.embedded.TestServers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All processes of a shop's platform, and the proxies between them. */
final class Site implements AutoCloseable {

    private static final String DATABASE = "huisuan";
    private static final Accounts ACCOUNTS =
            new Accounts(new Login("huisuan_owner", "owner"), new Login("huisuan_app", "app"));

    private final Path folder;
    private final EmbeddedMariaDb mariaDb;
    private final EmbeddedRedis redis;
    private final Proxy toRedis;
    private final Receiver receiver;
    private final Office office;
    private final List<Engine> engines = new ArrayList<>();

    private Site(Path folder) throws IOException {
        this.folder = folder;
        mariaDb = EmbeddedMariaDb.start(place("mariadb"), ACCOUNTS, Disk.DURABLE, DATABASE);
        redis = EmbeddedRedis.start(place("redis"));
        toRedis = Proxy.to(redis.port());
        receiver = Receiver.start();
        office = Office.open(database(), folder);
        office.tell(receiver.place());
    }

    /** Starts everything, and returns when it serves. */
    static Site open(Path folder, int engines) throws IOException {
        var site = new Site(folder);
        for (int i = 1; i <= engines; i++) {
            site.engines.add(new Engine(site, "engine-" + i));
        }
        site.engines.forEach(engine -> engine.start());
        site.engines.forEach(Engine::awaitUp);
        return site;
    }

    private Place place(String name) {
        return new Place(
                TestServers.programs(),
                folder.resolve(name),
                folder.resolve(name + ".log"),
                FreePort.find());
    }

    Path folder() {
        return folder;
    }

    EmbeddedMariaDb mariaDb() {
        return mariaDb;
    }

    EmbeddedRedis redis() {
        return redis;
    }

    /** Where Redis keeps what it has saved. */
    Path redisData() {
        return folder.resolve("redis").resolve("dump.rdb");
    }

    Proxy toRedis() {
        return toRedis;
    }

    Receiver receiver() {
        return receiver;
    }

    Office office() {
        return office;
    }

    Database database() {
        return mariaDb.database(DATABASE);
    }

    List<Engine> engines() {
        return engines;
    }

    @Override
    public void close() throws IOException {
        engines.forEach(Engine::close);
        receiver.close();
        office.close();
        toRedis.close();
        redis.close();
        mariaDb.close();
    }
}
