package io.huisuan.authoring.worker;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the worker's JVM may load: Drools' compiler, the facts and the offers. Nothing else of the
 * application, least of all its database driver, is there for a rule to reach.
 *
 * <p>Each entry is found by a file that only it holds. Where the application runs from one jar with
 * jars inside, these are copied out: neither {@code java} nor the Java compiler can read them in
 * place.
 */
final class WorkerClassPath {
    private static final List<String> OURS =
            List.of(
                    "io/huisuan/codegen/Codegen.class",
                    "io/huisuan/cart/Cart.class",
                    "io/huisuan/rules/drl/Offers.class");
    private static final List<String> THEIRS =
            List.of(
                    "org.drools/drools-base",
                    "org.drools/drools-canonical-model",
                    "org.drools/drools-codegen-common",
                    "org.drools/drools-compiler",
                    "org.drools/drools-core",
                    "org.drools/drools-drl-ast",
                    "org.drools/drools-drl-extensions",
                    "org.drools/drools-drl-parser",
                    "org.drools/drools-io",
                    "org.drools/drools-kiesession",
                    "org.drools/drools-model-codegen",
                    "org.drools/drools-model-compiler",
                    "org.drools/drools-model-prototype",
                    "org.drools/drools-mvel-compiler",
                    "org.drools/drools-mvel-parser",
                    "org.drools/drools-util",
                    "org.drools/drools-wiring-api",
                    "org.drools/drools-wiring-static",
                    "org.kie/kie-api",
                    "org.kie/kie-internal",
                    "org.kie/kie-memory-compiler",
                    "org.kie/kie-util-maven-support",
                    "org.antlr/antlr-runtime",
                    "com.github.javaparser/javaparser-core",
                    "org.slf4j/slf4j-api");

    private final Path copies;

    private WorkerClassPath(Path copies) {
        this.copies = copies;
    }

    /**
     * The value for {@code --class-path}.
     *
     * @param copies an existing folder for jars that have to be copied out
     */
    static String resolve(Path copies) {
        var resolver = new WorkerClassPath(copies);
        var entries = new ArrayList<String>();
        Stream.concat(
                        OURS.stream(),
                        THEIRS.stream().map(name -> "META-INF/maven/" + name + "/pom.properties"))
                .forEach(file -> entries.add(resolver.holding(file).toString()));
        return String.join(File.pathSeparator, entries);
    }

    private Path holding(String file) {
        @Nullable URL place = WorkerClassPath.class.getClassLoader().getResource(file);
        if (place == null) {
            throw new CompileFailed("not on the class path: " + file);
        }
        String url = place.toString();
        String holder = url.substring(0, url.length() - file.length());
        try {
            return holder.startsWith("jar:nested:") ? copyOut(holder) : inPlace(holder);
        } catch (IOException unreadable) {
            throw new CompileFailed("can't read " + holder, unreadable);
        }
    }

    /** {@code file:/classes/} or {@code jar:file:/x.jar!/}. */
    private static Path inPlace(String holder) {
        return Path.of(URI.create(holder.replaceFirst("^jar:", "").replaceFirst("!/$", "")));
    }

    /** {@code jar:nested:/app.jar/!BOOT-INF/lib/x.jar!/}. */
    private Path copyOut(String holder) throws IOException {
        String inner = holder.substring("jar:nested:".length(), holder.length() - "!/".length());
        int split = inner.indexOf("/!");
        Path outer = Path.of(URI.create("file:" + inner.substring(0, split)));
        String entry = inner.substring(split + 2);
        Path copy = copies.resolve(entry.substring(entry.lastIndexOf('/') + 1));
        try (var zip = new ZipFile(outer.toFile())) {
            @Nullable ZipEntry nested = zip.getEntry(entry);
            if (nested == null) {
                throw new IOException(entry + " is not in " + outer);
            }
            try (InputStream bytes = zip.getInputStream(nested)) {
                Files.copy(bytes, copy);
            }
        }
        return copy;
    }
}
