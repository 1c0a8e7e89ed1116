package io.huisuan.engine;

import java.time.Duration;

/** Waits for what happens by itself. */
public final class Eventually {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private Eventually() {}

    /** Tries until the assertion holds; fails as the assertion does when it never holds. */
    public static void holds(Runnable assertion) {
        long start = System.nanoTime();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() - start > PATIENCE) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
