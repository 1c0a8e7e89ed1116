package io.huisuan.authoring.worker;

import io.huisuan.authoring.drl.Canonical;
import io.huisuan.rules.drl.DrlModule;
import io.huisuan.rules.drl.ModuleScan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Compiles canonical DRL, each time in a fresh JVM with one processor, a small heap, an empty
 * environment and a time limit. Safe for any number of threads; few compile at once, the others
 * wait.
 */
public final class CompileWorker implements AutoCloseable {
    private static final String SERVICE = "META-INF/services/org.drools.model.Model";
    private static final int AT_ONCE = 2;

    private final Path folder;
    private final Duration limit;
    private final String classPath;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Prepares the worker.
     *
     * @param limit how long one compilation may take, on the wall clock
     */
    public CompileWorker(Duration limit) {
        this.limit = limit;
        try {
            this.folder = Files.createTempDirectory("huisuan-compile");
            this.classPath = WorkerClassPath.resolve(Files.createDirectory(folder.resolve("lib")));
        } catch (IOException unwritable) {
            throw new CompileFailed("the compile worker has no folder", unwritable);
        }
    }

    /**
     * Compiles, and looks through what came out.
     *
     * @throws CompileFailed when the compiler refuses, takes too long, or makes something that is
     *     not permitted
     */
    public DrlModule compile(String promotion, Canonical canonical) {
        places.acquireUninterruptibly();
        try {
            return inFolder(promotion, canonical);
        } catch (IOException broken) {
            throw new CompileFailed(
                    "the compile worker can't work: " + broken.getMessage(), broken);
        } finally {
            places.release();
        }
    }

    private DrlModule inFolder(String promotion, Canonical canonical) throws IOException {
        Path work = Files.createTempDirectory(folder, "job");
        try {
            Path source = Files.writeString(work.resolve("rules.drl"), canonical.source());
            Path classes = work.resolve("classes");
            run(work, source, classes);
            return module(promotion, canonical, classes);
        } finally {
            delete(work);
        }
    }

    private void run(Path work, Path source, Path classes) throws IOException {
        Path said = work.resolve("said.txt");
        var builder =
                new ProcessBuilder(command(source, classes))
                        .directory(work.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().clear();
        Process jvm = builder.start();
        try {
            jvm.getOutputStream().close();
            if (!jvm.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CompileFailed("compiling took longer than " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompileFailed("compiling was interrupted", stopped);
        } finally {
            jvm.destroyForcibly();
        }
        if (jvm.exitValue() != 0) {
            throw new CompileFailed("the compiler refused: " + head(said));
        }
    }

    private List<String> command(Path source, Path classes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:ActiveProcessorCount=1",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.internal.verbosity=ERROR",
                "--class-path",
                classPath,
                "io.huisuan.codegen.Codegen",
                source.toString(),
                classes.toString());
    }

    private static DrlModule module(String promotion, Canonical canonical, Path classes)
            throws IOException {
        Map<String, byte[]> files = files(classes);
        String model =
                new String(
                        files.getOrDefault(SERVICE, new byte[0]),
                        java.nio.charset.StandardCharsets.UTF_8);
        files.remove(SERVICE);
        var module =
                new DrlModule(
                        promotion,
                        canonical.packageName(),
                        model.strip(),
                        canonical.wishes(),
                        canonical.cover(),
                        files);
        try {
            ModuleScan.check(module);
        } catch (IllegalArgumentException foreign) {
            throw new CompileFailed(
                    "what was compiled is not permitted: " + foreign.getMessage(), foreign);
        }
        return module;
    }

    private static Map<String, byte[]> files(Path classes) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        classes.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String head(Path said) throws IOException {
        String text = Files.readString(said);
        return text.substring(0, Math.min(text.length(), 2_000));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    /** Removes what was copied out. */
    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException left) {
            throw new CompileFailed("can't remove " + folder, left);
        }
    }
}
