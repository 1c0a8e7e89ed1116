package io.huisuan.repo.release;

import io.huisuan.repo.Sha256;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a release consists of, as the text whose SHA-256 is the release's digest and that is signed:
 *
 * <pre>huisuan-release/1
 * base &lt;digest | none&gt;
 * compiler &lt;id&gt;
 * &lt;asset id&gt; &lt;version&gt; &lt;sha256&gt; &lt;artifact sha256 | -&gt;      one line per asset, sorted by id
 * </pre>
 *
 * Each line ends with a line feed. There is one text for each manifest, and one manifest for each
 * text.
 *
 * @param base digest of the release that this one was made from, null for the first
 * @param compiler what made the artifacts: letters, digits, dots, dashes, slashes, plus signs
 * @param items in any order, each asset once
 */
public record Manifest(@Nullable String base, String compiler, List<ReleaseItem> items) {

    private static final String HEADER = "huisuan-release/1";

    public Manifest {
        if (!compiler.matches("[\\w./+-]{1,64}")) {
            throw new IllegalArgumentException("not a compiler's id: " + compiler);
        }
        items = items.stream().sorted(Comparator.comparing(ReleaseItem::asset)).toList();
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).asset().equals(items.get(i - 1).asset())) {
                throw new IllegalArgumentException("twice: " + items.get(i).asset());
            }
        }
    }

    public String text() {
        var text = new StringBuilder(HEADER).append('\n');
        text.append("base ").append(base == null ? "none" : base).append('\n');
        text.append("compiler ").append(compiler).append('\n');
        items.forEach(item -> text.append(line(item)).append('\n'));
        return text.toString();
    }

    public String digest() {
        return Sha256.of(text());
    }

    private static String line(ReleaseItem item) {
        String artifact = item.artifactSha256();
        return "%s %d %s %s"
                .formatted(
                        item.asset(),
                        item.version(),
                        item.sha256(),
                        artifact == null ? "-" : artifact);
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Manifest parse(String text) {
        try {
            Manifest manifest = read(text.lines().toList());
            if (manifest.text().equals(text)) {
                return manifest;
            }
        } catch (Refused | NumberFormatException e) {
            throw new IllegalArgumentException("not a manifest", e);
        }
        throw new IllegalArgumentException("not a manifest in its one form");
    }

    private static Manifest read(List<String> lines) {
        if (lines.size() < 3 || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("a manifest begins with " + HEADER);
        }
        String base = after("base ", lines.get(1));
        var items = new ArrayList<ReleaseItem>();
        for (String line : lines.subList(3, lines.size())) {
            items.add(item(line));
        }
        return new Manifest(
                base.equals("none") ? null : digest(base), after("compiler ", lines.get(2)), items);
    }

    private static ReleaseItem item(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 4) {
            throw new IllegalArgumentException("not a line of a manifest: " + line);
        }
        return new ReleaseItem(
                AssetId.parse(words[0]),
                Integer.parseInt(words[1]),
                digest(words[2]),
                words[3].equals("-") ? null : digest(words[3]));
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("expected " + word + "in a manifest");
        }
        return line.substring(word.length());
    }

    private static String digest(String word) {
        if (!word.matches(Sha256.FORM)) {
            throw new IllegalArgumentException("not a SHA-256: " + word);
        }
        return word;
    }
}
