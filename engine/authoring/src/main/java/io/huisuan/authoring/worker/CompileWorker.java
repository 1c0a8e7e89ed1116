package io.huisuan.authoring.worker;

import io.huisuan.authoring.drl.Canonical;
import io.huisuan.authoring.drl.Effects;
import io.huisuan.authoring.drl.Facts;
import io.huisuan.rules.drl.DrlModule;
import io.huisuan.rules.drl.ModuleScan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Compiles canonical DRL, each time in a fresh {@link Confined} JVM. Safe for any number of
 * threads; few compile at once, the others wait.
 */
public final class CompileWorker implements AutoCloseable {
    private static final String SERVICE = "META-INF/services/org.drools.model.Model";
    private static final int AT_ONCE = 2;

    /** What canonical DRL may name, for the compiler's own look at it. */
    static final List<String> WORDS =
            Stream.of(
                            Facts.BY_NAME.values().stream()
                                    .flatMap(f -> f.fields().keySet().stream()),
                            Effects.BY_NAME.keySet().stream(),
                            Effects.MODIFIERS.keySet().stream(),
                            Stream.of("offers", "module", "contains"))
                    .flatMap(names -> names)
                    .distinct()
                    .sorted()
                    .toList();

    private static final String PROGRAM = "io.huisuan.codegen.Codegen";

    private final Path folder;
    private final Confined confined;
    private final Optional<List<String>> words;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Prepares the worker.
     *
     * @param limit how long one compilation may take, on the wall clock
     */
    public CompileWorker(Duration limit) {
        this(limit, Optional.of(WORDS));
    }

    /** Without words, there is no second reading. */
    CompileWorker(Duration limit, Optional<List<String>> words) {
        this.words = words;
        try {
            this.folder = Files.createTempDirectory("huisuan-compile");
            Path copies = Files.createDirectory(folder.resolve("lib"));
            this.confined = new Confined(WorkerClassPath.resolve(copies), Bounds.compiling(limit));
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
            var arguments = new ArrayList<>(List.of(source.toString(), classes.toString()));
            if (words.isPresent()) {
                arguments.add(Files.write(work.resolve("words.txt"), words.get()).toString());
            }
            confined.run(work, PROGRAM, arguments);
            return module(promotion, canonical, classes);
        } finally {
            delete(work);
        }
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
                        canonical.rules(),
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
            for (Path file : all.filter(CompileWorker::isFile).toList()) {
                files.put(
                        classes.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** A link could lead anywhere. */
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
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
