package io.huisuan.bench.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be done.
 *
 * @param faults how long things go wrong
 * @param least so many faults at least, however long that takes
 * @param kinds of faults; all of them when empty
 * @param crowd that comes before anything goes wrong; none when empty
 */
record Plan(
        long seed,
        Duration faults,
        int least,
        int engines,
        int customers,
        Set<String> kinds,
        Optional<CrowdSize> crowd) {

    /** By the settings {@code fault.*} of the JVM. */
    static Plan asSet() {
        return new Plan(
                Long.getLong("fault.seed", 1),
                Duration.ofSeconds(Long.getLong("fault.seconds", 60)),
                Integer.getInteger("fault.least", 3),
                Integer.getInteger("fault.engines", 2),
                Integer.getInteger("fault.customers", 64),
                Arrays.stream(System.getProperty("fault.kinds", "").split(",", -1))
                        .filter(kind -> !kind.isBlank())
                        .collect(Collectors.toSet()),
                Optional.empty());
    }

    /** Limits that are reached while things still go wrong. */
    Offers offers() {
        return new Offers(60 + (int) faults.toSeconds() * 2);
    }
}
