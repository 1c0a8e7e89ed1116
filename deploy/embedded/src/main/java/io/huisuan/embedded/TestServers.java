package io.huisuan.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The servers of a test JVM: one MariaDB and one Redis, started when first asked for, on free
 * ports, gone with the JVM. A test class asks for a database of its own and disturbs nobody.
 */
public final class TestServers {

    private static final Accounts ACCOUNTS =
            new Accounts(new Login("huisuan_owner", "owner"), new Login("huisuan_app", "app"));
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final AtomicInteger SERVERS = new AtomicInteger();

    private TestServers() {}

    /** The shared MariaDB; a test that stops or freezes it takes {@link #ownMariaDb} instead. */
    public static EmbeddedMariaDb mariaDb() {
        return SharedMariaDb.SERVER;
    }

    /** The shared Redis; a test that stops or freezes it takes {@link #ownRedis} instead. */
    public static EmbeddedRedis redis() {
        return SharedRedis.SERVER;
    }

    /** A new empty database on the shared MariaDB. The app user has no rights in it yet. */
    public static Database freshDatabase() {
        return freshDatabase(mariaDb());
    }

    /** A new empty database on a MariaDB of the test's own. */
    public static Database freshDatabase(EmbeddedMariaDb server) {
        String name = "huisuan_" + DATABASES.incrementAndGet();
        Login owner = server.accounts().owner();
        try (var connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(""), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new ServerFailed("cannot create the database " + name, e);
        }
        return server.database(name);
    }

    /** Another MariaDB that the test may stop, freeze, kill and restart, and closes at its end. */
    public static EmbeddedMariaDb ownMariaDb() {
        return ownMariaDb(Disk.QUICK);
    }

    /** The same with another use of the disk. */
    public static EmbeddedMariaDb ownMariaDb(Disk disk) {
        return Scratch.closedAtExit(EmbeddedMariaDb.start(place("mariadb"), ACCOUNTS, disk));
    }

    /** Another Redis that the test may stop, freeze, kill and restart, and closes at its end. */
    public static EmbeddedRedis ownRedis() {
        return Scratch.closedAtExit(EmbeddedRedis.start(place("redis")));
    }

    private static Place place(String name) {
        String server = name + "-" + SERVERS.incrementAndGet();
        return new Place(
                programs(),
                Scratch.FOLDER.resolve(server),
                Scratch.LOGS.resolve(server + ".log"),
                FreePort.find());
    }

    /** Where programs are unpacked: one folder for all modules, below the topmost pom.xml. */
    public static Path programs() {
        Path module = Path.of("").toAbsolutePath();
        Path top = module;
        for (Path folder = module; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml"))) {
                top = folder;
            }
        }
        return top.resolve("target/embedded");
    }

    /** What this JVM's servers leave on disk: data goes with the JVM, logs stay for a look. */
    private static final class Scratch {

        private static final Path OURS = Path.of("target", "embedded").toAbsolutePath();
        private static final String JVM = Long.toString(ProcessHandle.current().pid());
        static final Path FOLDER = OURS.resolve("data-" + JVM);
        static final Path LOGS = OURS.resolve("log-" + JVM);
        private static final Collection<AutoCloseable> STARTED = new ConcurrentLinkedQueue<>();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Scratch::clear));
        }

        static <T extends AutoCloseable> T closedAtExit(T server) {
            STARTED.add(server);
            return server;
        }

        private static void clear() {
            try {
                for (AutoCloseable server : STARTED) {
                    server.close();
                }
                Folders.delete(FOLDER);
            } catch (Exception e) {
                throw new ServerFailed("test servers did not stop in order", e);
            }
        }
    }

    private static final class SharedMariaDb {

        static final EmbeddedMariaDb SERVER = ownMariaDb();
    }

    private static final class SharedRedis {

        static final EmbeddedRedis SERVER = ownRedis();
    }
}
