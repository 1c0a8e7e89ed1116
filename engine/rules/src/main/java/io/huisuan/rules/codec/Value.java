package io.huisuan.rules.codec;

import io.huisuan.promotion.Text;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A JSON value at its place. What is wrong with it is noted, and something harmless is returned.
 */
record Value(JsonNode node, String pointer, List<JsonProblem> problems) {

    void problem(String code, String zh, String en) {
        problems.add(new JsonProblem(code, pointer, new Text(zh, en)));
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
            problem(
                    "out-of-range",
                    "应在 " + least + " 到 " + most + " 之间，现在是 " + node,
                    "must be " + least + " to " + most + ", not " + node);
            return least;
        }
        return node.longValue();
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
                "“" + text + "” 不在可选值之内：" + all,
                "“" + text + "” is none of " + all);
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
        String given = node.isArray() ? "[…]" : node.isObject() ? "{…}" : node.toString();
        problem("wrong-type", "需要" + zh + "，现在是 " + given, en + " is expected, not " + given);
    }
}
