package io.huisuan.authoring.worker;

import java.time.Duration;
import java.util.Optional;

/** One compile worker for the tests of a JVM. */
public final class Workers {
    public static final CompileWorker SHARED = new CompileWorker(Duration.ofMinutes(2));

    /** Its compiler takes what it gets for ours. */
    public static final CompileWorker READING_ONCE =
            new CompileWorker(Duration.ofMinutes(2), Optional.empty());

    private Workers() {}

    public static java.util.Set<String> words() {
        return java.util.Set.copyOf(CompileWorker.WORDS);
    }
}
