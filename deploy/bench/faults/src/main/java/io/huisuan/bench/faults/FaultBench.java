package io.huisuan.bench.faults;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets things go wrong, and says what is left of what should be true. Ends with 1 when anything is
 * not.
 *
 * <p>Settings: {@code fault.seed}, {@code fault.seconds}, {@code fault.least} (faults), {@code
 * fault.engines}, {@code fault.customers}, {@code fault.kinds} (names, with commas; {@code
 * disk-full} only so), {@code fault.patch} (classes that engines find first), {@code fault.folder}.
 */
public final class FaultBench {

    private FaultBench() {}

    public static void main(String[] args) throws Exception {
        Plan plan = Plan.asSet();
        String kept = System.getProperty("fault.folder", "");
        Path folder =
                kept.isEmpty()
                        ? Files.createTempDirectory("huisuan-faults")
                        : Files.createDirectories(Path.of(kept).toAbsolutePath());
        System.out.println("seed " + plan.seed() + ", everything is in " + folder);
        // Threads that wait for somebody who is gone must not keep a run that failed.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> {
                    e.printStackTrace();
                    Runtime.getRuntime().halt(2);
                });
        Report report = Run.of(plan, folder, System.out);
        System.out.println(report.text());
        System.exit(report.isFine() ? 0 : 1);
    }
}
