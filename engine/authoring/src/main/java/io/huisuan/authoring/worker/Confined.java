package io.huisuan.authoring.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Java program in a JVM of its own: one processor, a small heap, an empty environment, no input,
 * few modules of the JDK. It is ended, with whatever it started, when it takes more than its {@link
 * Bounds}.
 */
final class Confined {
    private static final long LOOK_MS = 50;
    private static final int SHOWN = 2_000;

    private final String classPath;
    private final Bounds bounds;

    Confined(String classPath, Bounds bounds) {
        this.classPath = classPath;
        this.bounds = bounds;
    }

    /**
     * Runs a program to its end.
     *
     * @param folder where it works, and where what it says is kept
     * @throws CompileFailed when it ends with another status than 0, or is ended
     */
    void run(Path folder, String program, List<String> arguments) throws IOException {
        Path said = folder.resolve("said.txt");
        var builder =
                new ProcessBuilder(command(program, arguments))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().clear();
        Process jvm = builder.start();
        var started = new HashSet<ProcessHandle>();
        try {
            jvm.getOutputStream().close();
            watch(jvm, folder, started);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompileFailed("compiling was interrupted", stopped);
        } finally {
            end(jvm, started);
        }
        if (jvm.exitValue() != 0) {
            throw new CompileFailed("the compiler refused: " + head(said));
        }
    }

    private List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + bounds.heapMb() + "m",
                        "-XX:MaxMetaspaceSize=" + bounds.heapMb() / 2 + "m",
                        "-XX:MaxDirectMemorySize=8m",
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisableAttachMechanism",
                        "-XX:-UsePerfData",
                        "-XX:-CreateCoredumpOnCrash",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.io.tmpdir=.",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "--limit-modules",
                        "java.compiler,java.xml,jdk.compiler,jdk.zipfs,jdk.unsupported",
                        "--class-path",
                        classPath,
                        program));
        command.addAll(arguments);
        return command;
    }

    private void watch(Process jvm, Path folder, Set<ProcessHandle> started)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!jvm.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
            jvm.descendants().forEach(started::add);
            Duration cpu = jvm.info().totalCpuDuration().orElse(Duration.ZERO);
            if (System.nanoTime() - start > bounds.wall().toNanos()) {
                throw new CompileFailed(
                        "compiling took longer than " + bounds.wall().toSeconds() + " s");
            }
            if (cpu.compareTo(bounds.cpu()) > 0) {
                throw new CompileFailed(
                        "compiling took more than " + bounds.cpu().toSeconds() + " s of CPU");
            }
            if (size(folder) > bounds.output()) {
                throw new CompileFailed(
                        "compiling left more than " + bounds.output() + " bytes behind");
            }
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (var files = all.iterator(); files.hasNext(); ) {
                size += files.next().toFile().length();
            }
        } catch (UncheckedIOException gone) {
            return size;
        }
        return size;
    }

    private static void end(Process jvm, Set<ProcessHandle> started) {
        jvm.descendants().forEach(started::add);
        jvm.destroyForcibly().onExit().join();
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(process -> process.onExit().join());
    }

    private static String head(Path said) throws IOException {
        try (var in = Files.newInputStream(said)) {
            return new String(in.readNBytes(SHOWN), StandardCharsets.UTF_8);
        }
    }
}
