package io.huisuan.rules.codec;

import io.huisuan.promotion.Text;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * JSON text and trees. The canonical form has sorted keys, no blanks, only whole numbers, and is
 * UTF-8: equal values have equal bytes.
 */
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 512 * 1024;
    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(100)
                    .maxNameLength(200)
                    .maxStringLength(MAX_TEXT)
                    .build();
    private static final JsonMapper MAPPER =
            JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .build();

    private Json() {}

    /**
     * Reads a text.
     *
     * @throws JsonRefused when it is not JSON, has a key twice, or is nested deeper than 64; says
     *     so in plain words and with line and column
     */
    public static JsonNode parse(byte[] text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw refused(
                        "", "这里没有内容，需要一个 JSON 对象", "the text is empty; a JSON object is expected");
            }
            return tree;
        } catch (StreamConstraintsException tooMuch) {
            throw tooMuch(tooMuch);
        } catch (MismatchedInputException goesOn) {
            throw refused(
                    "",
                    "JSON 在这里已经结束，后面还有内容" + at(goesOn),
                    "the JSON ends here, and something follows" + at(goesOn));
        } catch (JacksonException broken) {
            throw refused(
                    pointer(broken),
                    "不是有效的 JSON：" + zh(broken) + at(broken),
                    "not valid JSON: " + en(broken) + at(broken));
        }
    }

    private static JsonRefused tooMuch(StreamConstraintsException tooMuch) {
        String what = String.valueOf(tooMuch.getOriginalMessage());
        if (what.startsWith("String value length")) {
            return refused(
                    pointer(tooMuch),
                    "有一段文字超过 " + MAX_TEXT + " 个字符" + at(tooMuch),
                    "a text has more than " + MAX_TEXT + " characters" + at(tooMuch));
        }
        if (what.startsWith("Document nesting depth")) {
            return refused(
                    pointer(tooMuch),
                    "嵌套超过 " + MAX_DEPTH + " 层" + at(tooMuch),
                    "nested deeper than " + MAX_DEPTH + at(tooMuch));
        }
        return refused(
                pointer(tooMuch),
                "有过长的数字或名称" + at(tooMuch),
                "a number or name is too long" + at(tooMuch));
    }

    private static String zh(JacksonException broken) {
        return switch (broken) {
            case StreamConstraintsException _ -> "嵌套超过 64 层，或名称、数字、文字太长";
            case MismatchedInputException _ -> "末尾有多余的内容";
            default -> "语法有误，或同一名称出现两次";
        };
    }

    private static String en(JacksonException broken) {
        return switch (broken) {
            case StreamConstraintsException _ ->
                    "nested deeper than 64, or a name, number or text is too long";
            case MismatchedInputException _ -> "something follows after its end";
            default -> "the syntax is wrong, or a name is there twice";
        };
    }

    /** The one way to write this tree. */
    public static byte[] canonical(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    private static JsonRefused refused(String pointer, String zh, String en) {
        return new JsonRefused(
                List.of(new JsonProblem("malformed-json", pointer, new Text(zh, en))));
    }

    private static String at(JacksonException broken) {
        var place = broken.getLocation();
        return place == null ? "" : " (" + place.getLineNr() + ":" + place.getColumnNr() + ")";
    }

    private static String pointer(JacksonException broken) {
        return broken.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : "";
    }
}
