package io.huisuan.admin.change;

import io.huisuan.promotion.Text;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes different in one asset.
 *
 * @param asset for example {@code promotion/mj-300-50}
 * @param before what it says so far; absent when it is new
 * @param after what it will say; absent when it retires
 * @param fields each value that differs, but for DRL text
 * @param drl both texts, when one of them is DRL
 */
public record Diff(
        String asset,
        @Nullable Text before,
        @Nullable Text after,
        List<Difference> fields,
        @Nullable Drl drl) {

    private static final String TEXT = "/body/text";

    /**
     * One value.
     *
     * @param pointer where in the JSON
     * @param before absent when it is new
     * @param after absent when it is gone
     */
    public record Difference(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {}

    /** Two texts; empty where there is none. */
    public record Drl(String before, String after) {}

    /** One side of a comparison. */
    public record Side(JsonNode json, @Nullable Text sentence) {}

    public static Diff of(String asset, @Nullable Side before, @Nullable Side after) {
        Map<String, JsonNode> left = leaves(before);
        Map<String, JsonNode> right = leaves(after);
        return new Diff(
                asset,
                before == null ? null : before.sentence(),
                after == null ? null : after.sentence(),
                fields(left, right),
                drl(left.get(TEXT), right.get(TEXT)));
    }

    private static List<Difference> fields(
            Map<String, JsonNode> left, Map<String, JsonNode> right) {
        SortedSet<String> pointers = new TreeSet<>(left.keySet());
        pointers.addAll(right.keySet());
        pointers.remove(TEXT);
        return pointers.stream()
                .map(pointer -> new Difference(pointer, left.get(pointer), right.get(pointer)))
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
    }

    private static @Nullable Drl drl(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null && after == null) {
            return null;
        }
        return new Drl(text(before), text(after));
    }

    private static String text(@Nullable JsonNode text) {
        return text == null ? "" : text.asString();
    }

    private static Map<String, JsonNode> leaves(@Nullable Side side) {
        var leaves = new TreeMap<String, JsonNode>();
        if (side != null) {
            collect("", side.json(), leaves);
        }
        return leaves;
    }

    private static void collect(String pointer, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isContainer() && !node.isEmpty()) {
            names(node)
                    .forEach(
                            name ->
                                    collect(
                                            pointer + "/" + escaped(name),
                                            child(node, name),
                                            leaves));
        } else {
            leaves.put(pointer, node);
        }
    }

    private static List<String> names(JsonNode node) {
        if (node.isObject()) {
            return List.copyOf(node.propertyNames());
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < node.size(); i++) {
            names.add(String.valueOf(i));
        }
        return names;
    }

    private static JsonNode child(JsonNode node, String name) {
        return node.isObject() ? node.path(name) : node.path(Integer.parseInt(name));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
