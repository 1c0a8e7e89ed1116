package io.huisuan.authoring.worker;

import java.time.Duration;

/** One compile worker for the tests of a JVM. */
public final class Workers {
    public static final CompileWorker SHARED = new CompileWorker(Duration.ofMinutes(2));

    private Workers() {}
}
