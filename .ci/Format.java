import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Layout is nobody's opinion: checks every source against google-java-format AOSP, or writes it.
 */
class Format {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".data");

    public static void main(String[] args) throws IOException, FormatterException {
        boolean write = args[1].equals("write");
        Path root = Path.of(args[0]);
        var known = new Known(root.resolve("target/formatter/tidy"));
        var formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
        int wrong = 0;
        for (Path source : sources(root)) {
            String found = Files.readString(source);
            if (known.isTidy(found)) {
                continue;
            }
            String once = tidy(formatter, found, source);
            if (once.equals(found)) {
                known.add(found);
                continue;
            }
            wrong++;
            if (write) {
                Files.writeString(source, tidy(formatter, once, source));
            }
            System.err.println((write ? "formatted " : "not formatted: ") + source);
        }
        known.keep();
        if (wrong > 0 && !write) {
            System.err.println("Run: mvn -N verify -Dformat=write");
            System.exit(1);
        }
    }

    private static String tidy(Formatter formatter, String found, Path source)
            throws FormatterException {
        try {
            String sorted =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(found), Style.AOSP);
            return StringWrapper.wrap(formatter.formatSource(sorted), formatter);
        } catch (FormatterException e) {
            System.err.println("cannot parse " + source);
            throw e;
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> !inside(root.relativize(p)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean inside(Path source) {
        for (Path part : source) {
            if (NOT_OURS.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    /** What was found tidy before need not be looked at again. */
    private static final class Known {

        private final Path file;
        private final Set<String> before;
        private final Set<String> now = new TreeSet<>();

        Known(Path file) throws IOException {
            this.file = file;
            this.before = Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
        }

        boolean isTidy(String source) {
            String hash = hash(source);
            if (!before.contains(hash)) {
                return false;
            }
            now.add(hash);
            return true;
        }

        void add(String source) {
            now.add(hash(source));
        }

        void keep() throws IOException {
            Files.createDirectories(file.getParent());
            Files.write(file, now);
        }

        private static String hash(String source) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
