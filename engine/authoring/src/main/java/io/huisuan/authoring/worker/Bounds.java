package io.huisuan.authoring.worker;

import java.time.Duration;

/**
 * How much a program may take before it is ended.
 *
 * @param heapMb of Java objects; its classes may take half as much again
 * @param cpu time of all its threads together
 * @param wall time on the clock
 * @param output bytes that it may say and leave in its folder, together
 */
record Bounds(int heapMb, Duration cpu, Duration wall, long output) {

    /** Of a compilation: 100 rules take ten seconds of CPU and leave less than a megabyte. */
    static Bounds compiling(Duration wall) {
        return new Bounds(256, Duration.ofSeconds(40), wall, 32 << 20);
    }
}
