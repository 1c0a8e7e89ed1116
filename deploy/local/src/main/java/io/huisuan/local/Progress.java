package io.huisuan.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Tells the person who waits what is being waited for. */
public final class Progress {

    private final PrintStream out;
    private final InstantSource now;

    public Progress(PrintStream out, InstantSource now) {
        this.out = out;
        this.now = now;
    }

    /** Does one step between a line that announces it and a word that it is done. */
    <T> T step(String what, Supplier<T> work) {
        out.printf("  %-14s", what);
        out.flush();
        var started = now.instant();
        T result = work.get();
        Duration took = Duration.between(started, now.instant());
        out.printf("ready after %d.%d s%n", took.toSeconds(), took.toMillisPart() / 100);
        return result;
    }

    void say(String line) {
        out.println(line);
    }
}
