package io.huisuan.repo.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A flat JSON object of facts that an audit entry keeps, in the order in which they were told. */
public final class Payload {

    private final Map<String, String> members = new LinkedHashMap<>();

    /** A number stays a number, a collection becomes a list, all else is a text. */
    public static Payload of(String name, Object value) {
        return new Payload().and(name, value);
    }

    public Payload and(String name, Object value) {
        members.put(name, json(value));
        return this;
    }

    private static String json(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Collection<?> list ->
                    list.stream()
                            .map(Objects::requireNonNull)
                            .map(Payload::json)
                            .collect(Collectors.joining(",", "[", "]"));
            default -> text(value.toString());
        };
    }

    private static String text(String value) {
        var json = new StringBuilder("\"");
        value.chars().forEach(c -> json.append(escaped((char) c)));
        return json.append('"').toString();
    }

    private static String escaped(char c) {
        if (c == '"' || c == '\\') {
            return "\\" + c;
        }
        return c < ' ' || Character.isSurrogate(c)
                ? "\\u%04x".formatted((int) c)
                : String.valueOf(c);
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
