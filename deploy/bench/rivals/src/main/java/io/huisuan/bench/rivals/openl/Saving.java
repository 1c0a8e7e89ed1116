package io.huisuan.bench.rivals.openl;

import io.huisuan.bench.workload.Workload.Amount;
import io.huisuan.bench.workload.Workload.Off;
import io.huisuan.bench.workload.Workload.Percent;

/** A cell of the tables that says what comes off, read once when they are loaded. */
public final class Saving {

    private static final char BASIS_POINTS = '%';
    private final Off off;

    /** The text of a cell: {@code 1500%} is basis points, {@code 500} an amount. */
    public Saving(String cell) {
        int end = cell.length() - 1;
        this.off =
                cell.charAt(end) == BASIS_POINTS
                        ? new Percent(Integer.parseInt(cell, 0, end, 10))
                        : new Amount(Long.parseLong(cell));
    }

    static String cell(Off off) {
        return switch (off) {
            case Percent(int basisPoints) -> basisPoints + String.valueOf(BASIS_POINTS);
            case Amount(long each) -> String.valueOf(each);
        };
    }

    long of(long base, int units) {
        return off.of(base, units);
    }
}
