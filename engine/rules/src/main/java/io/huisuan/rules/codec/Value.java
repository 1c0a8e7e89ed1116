package io.huisuan.rules.codec;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Text;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A JSON value at its place. What is wrong with it is noted, and something harmless is returned.
 */
record Value(JsonNode node, String pointer, List<JsonProblem> problems) {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int LONGEST_SHOWN = 80;
    private static final Text MINOR = new Text(" 个最小货币单位", " minor units");
    private static final Set<Long> NO_BOUND = Set.of((long) Integer.MAX_VALUE, Long.MAX_VALUE);

    void problem(String code, String zh, String en) {
        problems.add(new JsonProblem(code, pointer, new Text(zh, en)));
    }

    private void outside(long least, long most, String given, String zh, String en) {
        long limit = NO_BOUND.contains(most) ? Long.MAX_VALUE : most;
        var range = new JsonProblem.Range(least, limit, given);
        problems.add(
                new JsonProblem("out-of-range", pointer, new Text(zh, en), Optional.of(range)));
    }

    Value child(String name, JsonNode child) {
        return new Value(
                child, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), problems);
    }

    String text(int shortest, int longest) {
        if (!node.isString()) {
            wrongType("文字 \"…\"", "a text \"…\"");
            return "";
        }
        String text = node.stringValue();
        if (text.length() < shortest) {
            problem("out-of-range", "不能为空", "must not be empty");
        }
        if (text.length() > longest) {
            problem("out-of-range", "最多 " + longest + " 个字符", "at most " + longest + " characters");
        }
        if (text.codePoints().anyMatch(Value::isNoCharacter)) {
            problem("out-of-range", "含有不是字符的编码", "has a code that is no character");
        }
        return text;
    }

    /**
     * A text that somebody typed: whatever it is, it is no problem. What is no character is
     * replaced, and of what is too long, so much is kept and an ellipsis: longer than whatever is
     * not too long.
     */
    String typed(int longest) {
        if (!node.isString()) {
            return text(0, longest);
        }
        String text = node.stringValue();
        int end = Math.min(text.length(), longest);
        var kept = new StringBuilder();
        text.substring(0, end)
                .codePoints()
                .forEach(c -> kept.appendCodePoint(isNoCharacter(c) ? REPLACEMENT : c));
        return kept.append(end < text.length() ? "…" : "").toString();
    }

    /** What neither UTF-8 nor a database keeps: NUL, and half of a pair. */
    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    long whole(long least, long most) {
        if (!node.isIntegralNumber()) {
            wrongType("整数", "a whole number");
            return least;
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            outOfRange(least, most);
            return least;
        }
        return node.longValue();
    }

    private void outOfRange(long least, long most) {
        String given = shown(node.toString());
        if (!NO_BOUND.contains(most)) {
            Text unit = most == Line.MAX_PRICE ? MINOR : new Text("", "");
            outside(
                    least,
                    most,
                    given,
                    "应在 " + least + " 到 " + most + unit.zh() + " 之间，现在是 " + given,
                    "must be " + least + " to " + most + unit.en() + ", not " + given);
        } else if (given.startsWith("-") || (node.canConvertToLong() && node.longValue() < least)) {
            outside(
                    least,
                    most,
                    given,
                    "不能小于 " + least + "，现在是 " + given,
                    "must be " + least + " or more, not " + given);
        } else {
            outside(least, most, given, given + " 太大了", given + " is too large");
        }
    }

    boolean flag(boolean harmless) {
        if (!node.isBoolean()) {
            wrongType("true 或 false", "true or false");
            return harmless;
        }
        return node.booleanValue();
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String text = text(0, Reading.MAX_TEXT);
        E[] known = type.getEnumConstants();
        for (E constant : known) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (node.isString()) {
            notAmong(text, Arrays.stream(known).map(E::name).toList());
        }
        return known[0];
    }

    void notAmong(String text, Collection<String> known) {
        String all = String.join(", ", known);
        problem(
                "out-of-range",
                "“" + shown(text) + "” 不在可选值之内：" + all,
                "“" + shown(text) + "” is none of " + all);
    }

    /** Not all of what somebody sent is sent back. */
    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    <T> T object(Function<Reading, T> how) {
        if (!node.isObject()) {
            wrongType("一个对象 {…}", "an object {…}");
        }
        var reading = new Reading(this);
        T value = how.apply(reading);
        reading.refuseUnasked();
        return value;
    }

    <T> List<T> list(Function<Value, T> how) {
        if (!node.isArray()) {
            wrongType("一个列表 […]", "a list […]");
            return List.of();
        }
        var values = new ArrayList<T>();
        for (JsonNode element : node.values()) {
            values.add(how.apply(new Value(element, pointer + "/" + values.size(), problems)));
        }
        return values;
    }

    void wrongType(String zh, String en) {
        String given = node.isArray() ? "[…]" : node.isObject() ? "{…}" : shown(node.toString());
        problem("wrong-type", "需要" + zh + "，现在是 " + given, en + " is expected, not " + given);
    }
}
