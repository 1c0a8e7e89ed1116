package io.huisuan.bench.faults;

import io.huisuan.embedded.Disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A database whose files cannot grow any further. */
final class DiskFull {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final long LITTLE = 256;
    private final Site site;

    DiskFull(Site site) {
        this.site = site;
    }

    /** Returns when the database has come to the end of its disk. */
    void begin() throws Exception {
        var server = site.mariaDb();
        server.close();
        server.restart(Disk.DURABLE.full(largestFile() + LITTLE));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (server.process().isAlive() && writes()) {
            if (System.nanoTime() > until) {
                throw new Fault.DidNotHappen("the disk did not fill up");
            }
            Thread.sleep(200);
        }
    }

    private boolean writes() {
        return site.office().canWrite();
    }

    private long largestFile() throws IOException {
        Path data = site.folder().resolve("mariadb");
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(f -> f.toFile().length())
                            .max()
                            .orElse(0)
                    / 1_024;
        }
    }

    void end() {
        site.mariaDb().process().kill();
        site.mariaDb().restart();
    }
}
