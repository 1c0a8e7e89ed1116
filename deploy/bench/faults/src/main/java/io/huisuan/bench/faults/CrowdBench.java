package io.huisuan.bench.faults;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Crowds at two engines, without faults: seats of groups, helpers of bargains, invitees, units of a
 * flash sale. Ends with 1 when anybody got what was not there.
 *
 * <p>Settings: {@code crowd.groups}, {@code .payers}, {@code .bargains}, {@code .helpers}, {@code
 * .invitees}, {@code .inviters}, {@code .users}, {@code .units}, {@code .atOnce}.
 */
public final class CrowdBench {

    private CrowdBench() {}

    public static void main(String[] args) throws Exception {
        CrowdSize size = CrowdSize.asSet();
        long begun = System.nanoTime();
        var checks = new ArrayList<Check>();
        try (var site = Site.open(Files.createTempDirectory("huisuan-crowd"), 2);
                var shop = new Shop(site.engines());
                var watch = new Watch(site.office());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            site.office().publish(CrowdOffers.promotions(size.units()));
            checks.addAll(new Crowd(site.office(), shop, size, threads).all());
            checks.addAll(watch.all());
        }
        System.out.println("%-8s %-62s %8s %6s".formatted("", "", "checked", "wrong"));
        checks.forEach(System.out::println);
        List<String> wrong = checks.stream().flatMap(check -> check.violations().stream()).toList();
        System.out.println("%.0f s".formatted((System.nanoTime() - begun) / 1e9));
        System.exit(wrong.isEmpty() ? 0 : 1);
    }
}
