package io.huisuan.rules.codec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A JSON object being written. One rule for every optional member: what equals its default is left
 * out, so that equal values have equal texts.
 */
public final class Writing {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode object = NODES.objectNode();

    public static Writing object() {
        return new Writing();
    }

    /** An alternative of a closed list. */
    public static Writing type(String type) {
        return object().text("type", type);
    }

    public Writing text(String name, String value) {
        object.put(name, value);
        return this;
    }

    /** Left out when it equals the default. */
    public Writing text(String name, String value, String byDefault) {
        return value.equals(byDefault) ? this : text(name, value);
    }

    public Writing whole(String name, long value) {
        object.put(name, value);
        return this;
    }

    public Writing whole(String name, long value, long byDefault) {
        return value == byDefault ? this : whole(name, value);
    }

    public Writing whole(String name, OptionalLong value) {
        value.ifPresent(v -> whole(name, v));
        return this;
    }

    /** Written also when it is not so. */
    public Writing fullFlag(String name, boolean value) {
        object.put(name, value);
        return this;
    }

    /** Left out when it is not so. */
    public Writing flag(String name, boolean value) {
        if (value) {
            object.put(name, true);
        }
        return this;
    }

    /** Left out when there are none; sorted, because a set has no order. */
    public Writing texts(String name, Collection<String> values) {
        return inOrder(name, values.stream().sorted().toList());
    }

    public Writing inOrder(String name, List<String> values) {
        return list(name, values, Writing::string);
    }

    public Writing texts(String name, Map<String, String> values) {
        var entries = Writing.object();
        values.forEach(entries::text);
        return values.isEmpty() ? this : member(name, entries.tree());
    }

    /** Left out when there are none. */
    public <T> Writing list(String name, List<T> values, Function<T, ? extends JsonNode> how) {
        return values.isEmpty() ? this : fullList(name, values, how);
    }

    /** Written also when there are none. */
    public <T> Writing fullList(String name, List<T> values, Function<T, ? extends JsonNode> how) {
        var array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(how.apply(value)));
        object.set(name, array);
        return this;
    }

    public Writing member(String name, JsonNode value) {
        object.set(name, value);
        return this;
    }

    public <T> Writing member(String name, Optional<T> value, Function<T, ? extends JsonNode> how) {
        value.ifPresent(v -> object.set(name, how.apply(v)));
        return this;
    }

    /** Left out when it equals the default. */
    public <T> Writing member(
            String name, T value, T byDefault, Function<T, ? extends JsonNode> how) {
        return value.equals(byDefault) ? this : member(name, how.apply(value));
    }

    static JsonNode string(String text) {
        return NODES.stringNode(text);
    }

    public ObjectNode tree() {
        return object;
    }
}
