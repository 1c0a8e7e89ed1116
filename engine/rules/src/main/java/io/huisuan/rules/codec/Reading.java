package io.huisuan.rules.codec;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A JSON object being read, member by member. What is wrong is noted with its pointer and replaced
 * by something harmless, so that one reading finds every problem; {@link #read} then throws them
 * all. A member that nobody asked for is a problem, and so is {@code null}.
 */
public final class Reading {
    /** No text of a cart or a promotion needs more characters, DRL excepted. */
    public static final int MAX_TEXT = 512;

    private final Value self;
    private final Set<String> asked = new TreeSet<>();

    Reading(Value self) {
        this.self = self;
    }

    /**
     * Reads one object as a whole.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static <T> T read(JsonNode node, Function<Reading, T> how) {
        var problems = new ArrayList<JsonProblem>();
        var value = new Value(node, "", problems);
        try {
            T read = value.object(how);
            if (problems.isEmpty()) {
                return read;
            }
        } catch (IllegalArgumentException | ArithmeticException broken) {
            // What stands in for a wrong member may break a rule of the whole; then the member is
            // the problem.
            if (problems.isEmpty()) {
                value.problem(
                        "out-of-range",
                        "数值不合法：" + broken.getMessage(),
                        String.valueOf(broken.getMessage()));
            }
        }
        throw new JsonRefused(problems.stream().distinct().toList());
    }

    void refuseUnasked() {
        for (String name : self.node().propertyNames()) {
            if (!asked.contains(name)) {
                var near = Nearest.to(name, asked);
                problem(
                        "unknown-property",
                        name,
                        "这里没有属性 " + name + near.map(n -> "，是不是 " + n + "？").orElse(""),
                        "there is no property "
                                + name
                                + " here"
                                + near.map(n -> "; did you mean " + n + "?").orElse(""));
            }
        }
    }

    /** Notes a problem of a member; an empty name means this object itself. */
    public void problem(String code, String name, String zh, String en) {
        (name.isEmpty() ? self : self.child(name, self.node())).problem(code, zh, en);
    }

    /** The members' names, as given. */
    public Set<String> names() {
        return new LinkedHashSet<>(self.node().propertyNames());
    }

    /** A text of 1 to {@link #MAX_TEXT} characters. */
    public String text(String name) {
        return text(name, 1, MAX_TEXT);
    }

    public String text(String name, int shortest, int longest) {
        return required(name).map(value -> value.text(shortest, longest)).orElse("");
    }

    /** A text, or {@code fallback} when it is absent. */
    public String text(String name, String fallback) {
        return member(name).map(value -> value.text(0, MAX_TEXT)).orElse(fallback);
    }

    public long whole(String name, long least, long most) {
        return required(name).map(value -> value.whole(least, most)).orElse(least);
    }

    public long whole(String name, long least, long most, long fallback) {
        return member(name).map(value -> value.whole(least, most)).orElse(fallback);
    }

    public OptionalLong optionalWhole(String name, long least, long most) {
        return member(name)
                .map(value -> OptionalLong.of(value.whole(least, most)))
                .orElse(OptionalLong.empty());
    }

    public boolean flag(String name, boolean fallback) {
        return member(name).map(value -> value.flag(fallback)).orElse(fallback);
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return required(name).map(value -> value.constant(type)).orElse(type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> E oneOf(String name, E fallback) {
        return member(name)
                .map(value -> value.constant(fallback.getDeclaringClass()))
                .orElse(fallback);
    }

    /** Which alternative of a closed list this is, by its member {@code type}. */
    public String type(List<String> known) {
        String type = text("type");
        if (!type.isEmpty() && !known.contains(type)) {
            notAmong("type", type, known);
        }
        return type;
    }

    /** Notes that a member's text is none of the known ones. */
    public void notAmong(String name, String text, List<String> known) {
        member(name).ifPresent(value -> value.notAmong(text, known));
    }

    /** A member that is parsed from its text, by a function that throws when it can't. */
    public <T> Optional<T> parsed(String name, Function<String, T> parse, String zh, String en) {
        return member(name)
                .flatMap(
                        value -> {
                            String text = value.text(0, MAX_TEXT);
                            try {
                                return Optional.of(parse.apply(text));
                            } catch (RuntimeException unreadable) {
                                value.problem(
                                        "out-of-range",
                                        "“" + Value.shown(text) + "” 不是" + zh,
                                        "“" + Value.shown(text) + "” is not " + en);
                                return Optional.empty();
                            }
                        });
    }

    /** An instant of the years 1970 to 9999; none when absent. */
    public Optional<Instant> instant(String name) {
        return parsed(name, Times::instant, Times.INSTANT_ZH, Times.INSTANT_EN);
    }

    /** Texts without order; none when absent. */
    public Set<String> texts(String name) {
        return new LinkedHashSet<>(textList(name));
    }

    public List<String> textList(String name) {
        return list(name, value -> value.text(1, MAX_TEXT));
    }

    /** Texts that somebody typed, without order; they may be anything, but are cut off. */
    Set<String> typed(String name, int longest) {
        return new LinkedHashSet<>(list(name, value -> value.typed(longest)));
    }

    /** Objects in order; none when absent. */
    public <T> List<T> objects(String name, Function<Reading, T> how) {
        return list(name, value -> value.object(how));
    }

    public <T> Optional<T> object(String name, Function<Reading, T> how) {
        return member(name).map(value -> value.object(how));
    }

    /**
     * An object that has to be there; when it is not, that is noted and {@code harmless} stands in.
     */
    public <T> T object(String name, Function<Reading, T> how, T harmless) {
        return required(name).map(value -> value.object(how)).orElse(harmless);
    }

    /** Free texts by name; none when absent. */
    public Map<String, String> attributes(String name) {
        return object(name, Reading::allTexts).orElse(Map.of());
    }

    private Map<String, String> allTexts() {
        var texts = new LinkedHashMap<String, String>();
        names().forEach(name -> texts.put(name, text(name, 0, MAX_TEXT)));
        return texts;
    }

    /**
     * Values in order, {@code least} to {@code most} of them; none when absent, and none are read
     * when there are too many.
     */
    <T> List<T> list(String name, int least, int most, Function<Value, T> how) {
        Optional<Value> list = required(name);
        if (list.filter(value -> value.node().isArray() && value.node().size() > most).isEmpty()) {
            List<T> values = list.map(value -> value.list(how)).orElse(List.of());
            if (list.isPresent() && values.size() < least) {
                problem("wrong-count", name, "至少需要 " + least + " 个", "at least " + least);
            }
            return values;
        }
        problem("wrong-count", name, "最多 " + most + " 个", "at most " + most);
        return List.of();
    }

    private <T> List<T> list(String name, Function<Value, T> how) {
        return member(name).map(value -> value.list(how)).orElse(List.of());
    }

    private Optional<Value> required(String name) {
        if (self.node().isObject() && !self.node().has(name)) {
            problem("missing", name, "缺少 " + name, name + " is missing");
        }
        return member(name);
    }

    private Optional<Value> member(String name) {
        asked.add(name);
        @Nullable JsonNode node = self.node().get(name);
        if (node != null && node.isNull()) {
            problem(
                    "wrong-type",
                    name,
                    "不能是 null；不需要时请省略",
                    "must not be null; leave it out instead");
            return Optional.empty();
        }
        return Optional.ofNullable(node).map(child -> self.child(name, child));
    }
}
