package io.huisuan.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * How a database server uses its disk.
 *
 * @param durable whether a commit returns only when the disk has it, with a binlog as production
 *     has
 * @param largestFile kB that no file may exceed, as on a disk that is full; 0 is no such bound
 */
public record Disk(boolean durable, long largestFile) {

    /**
     * For tests: what was committed may be lost when the machine dies, not when the server does.
     */
    public static final Disk QUICK = new Disk(false, 0);

    /** As in production. */
    public static final Disk DURABLE = new Disk(true, 0);

    private static final String BOUNDED = "trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\"";

    /** The same, where no file may exceed so many kB. */
    public Disk full(long kilobytes) {
        return new Disk(durable, kilobytes);
    }

    List<String> settings() {
        return durable
                ? List.of(
                        "--log-bin=binlog",
                        "--binlog-format=ROW",
                        "--sync-binlog=1",
                        "--innodb-flush-log-at-trx-commit=1")
                : List.of("--skip-log-bin", "--innodb-flush-log-at-trx-commit=2");
    }

    List<String> bounded(List<String> command) {
        if (largestFile == 0) {
            return command;
        }
        var line =
                new ArrayList<>(
                        List.of("bash", "-c", BOUNDED, "bounded", Long.toString(largestFile)));
        line.addAll(command);
        return line;
    }
}
