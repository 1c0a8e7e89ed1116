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
import java.util.List;
import java.util.Set;

/**
 * Layout is nobody's opinion: checks every source against google-java-format AOSP, or writes it.
 */
class Format {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".data");

    public static void main(String[] args) throws IOException, FormatterException {
        boolean write = args[1].equals("write");
        var formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
        int wrong = 0;
        for (Path source : sources(Path.of(args[0]))) {
            String found = Files.readString(source);
            String once = tidy(formatter, found, source);
            String tidy = tidy(formatter, once, source);
            if (tidy.equals(found)) {
                continue;
            }
            wrong++;
            if (write) {
                Files.writeString(source, tidy);
            }
            System.err.println((write ? "formatted " : "not formatted: ") + source);
        }
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
}
