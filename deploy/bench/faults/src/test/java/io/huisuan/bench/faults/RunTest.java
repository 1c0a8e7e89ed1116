package io.huisuan.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

class RunTest {

    private static final Set<String> QUICK =
            Set.of(
                    "engine-killed",
                    "engine-dropping",
                    "database-killed",
                    "database-of-one-dropping",
                    "database-of-one-frozen",
                    "redis-lost",
                    "swap");

    @Test
    void nothing_is_sold_twice_and_nothing_is_lost_while_things_go_wrong(@TempDir Path folder)
            throws Exception {
        var plan =
                new Plan(7, Duration.ofSeconds(20), 4, 2, 16, QUICK, Optional.of(CrowdSize.SMALL));

        Report report = Run.of(plan, folder, System.out);

        assertThat(report.isFine()).as("%s", report.text()).isTrue();
    }
}
