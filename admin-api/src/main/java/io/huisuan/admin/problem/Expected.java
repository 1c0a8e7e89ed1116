package io.huisuan.admin.problem;

import static java.util.stream.Collectors.joining;

import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.Times;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What is wrong with a value that is not of its type, by that type. */
final class Expected {

    private Expected() {}

    /**
     * The refusal of a text, where it stands.
     *
     * @param pointer a member of the body, or {@code ?name} of a parameter
     */
    static HttpRefusal refusal(String pointer, Class<?> type, Text otherwise) {
        if (type.isEnum()) {
            String known =
                    Arrays.stream(type.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name())
                            .collect(joining(", "));
            return refusal(
                    pointer, "wrong-type", new Text("可选值有：" + known, "this is none of " + known));
        }
        if (type == Instant.class) {
            return refusal(
                    pointer,
                    "out-of-range",
                    new Text("这不是" + Times.INSTANT_ZH, "this is not " + Times.INSTANT_EN));
        }
        if (type == String.class) {
            return refusal(
                    pointer,
                    "out-of-range",
                    new Text("含有不是字符的编码", "has a code that is no character"));
        }
        return refusal(pointer, "wrong-type", otherwise);
    }

    private static HttpRefusal refusal(String pointer, String code, Text detail) {
        return new HttpRefusal(400, code, pointer, detail, List.of());
    }
}
