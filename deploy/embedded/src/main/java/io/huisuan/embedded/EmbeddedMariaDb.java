package io.huisuan.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A MariaDB server of our own, on the loopback address, with its security on and with the settings
 * that the servers expect of production: utf8mb4, UTC, READ COMMITTED, MySQL's strict SQL mode. An
 * orderly stop and a kill both leave a data folder that starts again.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private static final List<String> SETTINGS =
            List.of(
                    "--bind-address=127.0.0.1",
                    "--socket=",
                    "--skip-name-resolve",
                    // Making a certificate takes seconds at each start, for a connection that
                    // never leaves the machine.
                    "--skip-ssl",
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_unicode_520_ci",
                    "--transaction-isolation=READ-COMMITTED",
                    "--default-time-zone=+00:00",
                    "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,"
                            + "NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                    "--max-connections=200",
                    "--innodb-buffer-pool-size=64M",
                    "--innodb-log-file-size=16M",
                    "--innodb-log-buffer-size=2M",
                    "--aria-pagecache-buffer-size=8M",
                    "--key-buffer-size=64K",
                    "--query-cache-size=0",
                    "--performance-schema=OFF");

    private final Place place;
    private final Accounts accounts;
    private final Disk disk;
    private LeashedProcess process;

    private EmbeddedMariaDb(Place place, Accounts accounts, Disk disk, LeashedProcess process) {
        this.place = place;
        this.accounts = accounts;
        this.disk = disk;
        this.process = process;
    }

    /**
     * Starts the server, creating its data folder when there is none, and returns when it takes
     * connections. The accounts' passwords are set to the given ones at every start.
     *
     * @param databases are created when missing; their names start with {@code huisuan}
     * @throws ServerFailed when there is no program for this machine, or it does not start
     */
    public static EmbeddedMariaDb start(Place place, Accounts accounts, String... databases) {
        return start(place, accounts, Disk.QUICK, databases);
    }

    /** The same with another use of the disk. */
    public static EmbeddedMariaDb start(
            Place place, Accounts accounts, Disk disk, String... databases) {
        List<String> names = List.of(databases);
        names.forEach(EmbeddedMariaDb::requireName);
        return new EmbeddedMariaDb(place, accounts, disk, launch(place, accounts, disk, names));
    }

    private static LeashedProcess launch(
            Place place, Accounts accounts, Disk disk, List<String> databases) {
        if (!FreePort.isFree(place.port())) {
            throw new ServerFailed("MariaDB cannot start: port " + place.port() + " is taken");
        }
        try {
            Path folder = Files.createDirectories(place.data()).toAbsolutePath();
            Files.createDirectories(place.log().toAbsolutePath().getParent());
            MariaDbProgram program = MariaDbProgram.find(place.base());
            List<String> line = commandLine(program);
            Path data = folder.resolve("data");
            MariaDbData.createIfMissing(program, data, place.log(), line);
            Path welcome = welcome(folder, accounts, databases);
            line.addAll(disk.settings());
            line.add("--datadir=" + data);
            line.add("--port=" + place.port());
            line.add("--init-file=" + welcome);
            line.add("--pid-file=" + folder.resolve("mariadb.pid"));
            var process =
                    LeashedProcess.start("MariaDB", disk.bounded(line), Map.of(), place.log());
            try {
                process.awaitReady(() -> greets(place.port()), START);
            } catch (ServerFailed e) {
                process.close();
                throw e;
            } finally {
                Files.delete(welcome);
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> commandLine(MariaDbProgram program) {
        var line = new ArrayList<>(program.commandLine());
        line.addAll(SETTINGS);
        if (System.getProperty("user.name").equals("root")) {
            line.add("--user=root");
        }
        return line;
    }

    // The server runs this file with every right before it takes the first connection.
    private static Path welcome(Path folder, Accounts accounts, List<String> databases)
            throws IOException {
        var sql = new StringBuilder("DROP USER IF EXISTS 'root'@'localhost';\n");
        for (String database : databases) {
            sql.append("CREATE DATABASE IF NOT EXISTS `%s`;\n".formatted(database));
        }
        for (Login login : List.of(accounts.owner(), accounts.app())) {
            sql.append("CREATE USER IF NOT EXISTS '%s'@'%%';\n".formatted(login.user()));
            sql.append(
                    "ALTER USER '%s'@'%%' IDENTIFIED BY '%s';\n"
                            .formatted(login.user(), login.password()));
        }
        sql.append(
                "GRANT ALL PRIVILEGES ON `huisuan%%`.* TO '%s'@'%%' WITH GRANT OPTION;\n"
                        .formatted(accounts.owner().user()));
        Path file = folder.resolve("welcome.sql");
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, sql);
    }

    private static void requireName(String database) {
        if (!database.matches("huisuan\\w*")) {
            throw new IllegalArgumentException(
                    "a database's name starts with huisuan, then letters, digits and underscores: "
                            + database);
        }
    }

    // The server speaks first, and only once its start is complete.
    private static boolean greets(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            return socket.getInputStream().read() != -1;
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return place.port();
    }

    public Accounts accounts() {
        return accounts;
    }

    /** The process, to watch, freeze or kill it. */
    public LeashedProcess process() {
        return process;
    }

    /**
     * A URL for Connector/J. Instants are read and written as UTC, whatever the JVM's zone.
     *
     * @param database its name, or empty for none
     */
    public String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:"
                + place.port()
                + "/"
                + database
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&sslMode=DISABLED&rewriteBatchedStatements=true";
    }

    /** One of its databases, with the users' logins. */
    public Database database(String name) {
        return new Database(name, jdbcUrl(name), accounts.owner(), accounts.app());
    }

    /** Starts it again after a stop or a kill, same data, same port, same accounts. */
    public void restart() {
        restart(disk);
    }

    /** The same with another use of the disk, until the next restart. */
    public void restart(Disk now) {
        close();
        process = launch(place, accounts, now, List.of());
    }

    /** Stops it in order; the data stays. */
    @Override
    public void close() {
        process.close();
    }
}
