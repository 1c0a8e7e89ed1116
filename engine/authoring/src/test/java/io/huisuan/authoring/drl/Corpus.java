package io.huisuan.authoring.drl;

import io.huisuan.authoring.Canaries;
import io.huisuan.rules.drl.DrlModule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Hostile rules.
 *
 * @param file its name in the folder
 * @param lines that are its attack; the header that every file has is none of them
 */
public record Corpus(String file, List<Integer> lines) {
    /** A package that no text gets. */
    public static final String HOME = DrlModule.PACKAGES + "p" + "0".repeat(32);

    private static final String IMPORTS =
            "import io.huisuan.cart.Cart; import io.huisuan.cart.Customer;"
                    + " import io.huisuan.cart.Line; import io.huisuan.rules.drl.Live;";
    private static final Pattern NAME = Pattern.compile("rule \"evil\"|rule \"e\"");

    /** All of them. */
    public static List<Corpus> all() {
        return read("lines.txt").lines().map(Corpus::of).toList();
    }

    private static Corpus of(String line) {
        String[] parts = line.split("[ ,]");
        return new Corpus(parts[0], Arrays.stream(parts).skip(1).map(Integer::valueOf).toList());
    }

    /** As its author wrote it. */
    public String text(Canaries canaries) {
        return canaries.of(read(file));
    }

    /**
     * As it would reach the compiler if nothing stood between: only what every text of ours has is
     * put around it, on the lines of its header.
     */
    public String unguarded(Canaries canaries) {
        String text =
                text(canaries)
                        .replace("package promo;", "package " + HOME + ";")
                        .replace("import io.huisuan.cart.*;", IMPORTS)
                        .replace(
                                "global Offers offers;",
                                "global io.huisuan.rules.drl.Offers offers;");
        return NAME.matcher(text)
                .replaceAll("rule \"rule0\"")
                .replace("$l", "$v0")
                .replace("$c", "$v1")
                .replaceFirst("(?m)^when\\s*$", "when Live( module == \"" + HOME + "\" )");
    }

    @Override
    public String toString() {
        return file;
    }

    private static String read(String file) {
        try (InputStream in = Corpus.class.getResourceAsStream("/attacks/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
