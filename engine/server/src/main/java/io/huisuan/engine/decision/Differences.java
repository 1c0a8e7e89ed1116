package io.huisuan.engine.decision;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where two JSON trees differ, leaf by leaf. */
final class Differences {

    /**
     * One place; a side that has nothing there is a missing node.
     *
     * @param pointer where, as a JSON pointer
     */
    record Difference(String pointer, JsonNode recorded, JsonNode replayed) {}

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(JsonNode recorded, JsonNode replayed) {
        var differences = new Differences();
        differences.compare("", recorded, replayed);
        return differences.found;
    }

    private void compare(String pointer, JsonNode recorded, JsonNode replayed) {
        if (recorded.equals(replayed)) {
            return;
        }
        if (recorded.isObject() && replayed.isObject()) {
            var names = new TreeSet<>(recorded.propertyNames());
            names.addAll(replayed.propertyNames());
            names.forEach(
                    name ->
                            compare(
                                    pointer + "/" + escaped(name),
                                    recorded.path(name),
                                    replayed.path(name)));
        } else if (recorded.isArray() && replayed.isArray()) {
            for (int i = 0; i < Math.max(recorded.size(), replayed.size()); i++) {
                compare(pointer + "/" + i, recorded.path(i), replayed.path(i));
            }
        } else {
            found.add(new Difference(pointer, recorded, replayed));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
