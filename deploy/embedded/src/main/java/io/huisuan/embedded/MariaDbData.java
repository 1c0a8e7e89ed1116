package io.huisuan.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A database server's data folder before its first start. */
final class MariaDbData {

    private MariaDbData() {}

    /**
     * Makes a data folder with the system tables, unless there is one. It appears complete or not
     * at all.
     */
    static void createIfMissing(MariaDbProgram program, Path data, Path log, List<String> options) {
        if (Files.exists(data)) {
            return;
        }
        try {
            Path fresh = data.resolveSibling(data.getFileName() + ".new");
            Folders.delete(fresh);
            Files.createDirectories(fresh);
            bootstrap(program, fresh, log, options);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerFailed("cannot create the database folder " + data, e);
        }
    }

    private static void bootstrap(MariaDbProgram program, Path data, Path log, List<String> options)
            throws IOException {
        var line = new ArrayList<>(options);
        line.addAll(List.of("--datadir=" + data, "--bootstrap", "--log-warnings=0"));
        // Some system tables insist on their own storage engine.
        line.add("--enforce-storage-engine=");
        Process server =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        try (OutputStream sql = server.getOutputStream()) {
            // The root user is made for the unix socket, which no server of ours opens.
            sql.write(
                    """
                    create database mysql;
                    use mysql;
                    set @auth_root_socket = 'root';
                    """
                            .getBytes(StandardCharsets.UTF_8));
            for (Path file : program.sqlForNewData()) {
                Files.copy(file, sql);
            }
        } catch (IOException e) {
            throw new ServerFailed(
                    "MariaDB cannot make its system tables" + LeashedProcess.ends(log), e);
        }
        if (server.onExit().join().exitValue() != 0) {
            throw new ServerFailed(
                    "MariaDB cannot make its system tables" + LeashedProcess.ends(log));
        }
    }
}
