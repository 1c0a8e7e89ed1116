package io.huisuan.repo.change;

import io.huisuan.repo.Sha256;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * What a reviewer looks at and what a review is bound to, as the text whose SHA-256 is the bundle
 * hash:
 *
 * <pre>huisuan-bundle/1
 * change &lt;id&gt; &lt;submission&gt;
 * base &lt;digest | none&gt;
 * check &lt;ok | failed&gt; &lt;SHA-256 of the findings&gt;
 * &lt;asset id&gt; &lt;version | retire&gt; &lt;base version | -&gt; &lt;sha256 | -&gt; &lt;artifact sha256 | -&gt;
 * </pre>
 *
 * The submission is part of it, so that a verdict never survives a pull back, not even of a change
 * request that comes back unchanged.
 */
record Bundle(
        long change,
        int submission,
        @Nullable String base,
        boolean ok,
        String findings,
        List<Item> items) {

    static Bundle of(Change change, boolean ok, String findings, List<Item> items) {
        return new Bundle(
                change.id(), change.submission(), change.baseDigest(), ok, findings, items);
    }

    String hash() {
        var text = new StringBuilder("huisuan-bundle/1\n");
        text.append("change %d %d\n".formatted(change, submission));
        text.append("base %s\n".formatted(base == null ? "none" : base));
        text.append("check %s %s\n".formatted(ok ? "ok" : "failed", Sha256.of(findings)));
        items.stream()
                .sorted(Comparator.comparing(Item::asset))
                .forEach(item -> text.append(line(item)));
        return Sha256.of(text.toString());
    }

    private static String line(Item item) {
        return "%s %s %s %s %s\n"
                .formatted(
                        item.asset(),
                        or(item.version(), "retire"),
                        or(item.base(), "-"),
                        or(item.sha256(), "-"),
                        or(item.artifactSha256(), "-"));
    }

    private static Object or(@Nullable Object value, String none) {
        return value == null ? none : value;
    }
}
