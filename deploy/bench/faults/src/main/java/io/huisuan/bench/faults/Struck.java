package io.huisuan.bench.faults;

import java.time.Duration;

/**
 * A fault as it went.
 *
 * @param problem why it did not happen, or what came of it; empty when all is well
 * @param recovery from its end to the first order that was done by the last of the engines
 */
record Struck(Fault fault, String problem, boolean happened, Duration recovery) {

    @Override
    public String toString() {
        String line = "%-28s %-36s ".formatted(fault.name(), fault.where());
        return line
                + (problem.isEmpty()
                        ? "recovered in %5d ms".formatted(recovery.toMillis())
                        : problem);
    }
}
