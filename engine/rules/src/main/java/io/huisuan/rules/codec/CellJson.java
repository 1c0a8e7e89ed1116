package io.huisuan.rules.codec;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.Any;
import io.huisuan.promotion.Cell.At;
import io.huisuan.promotion.Cell.Blank;
import io.huisuan.promotion.Cell.Given;
import io.huisuan.promotion.Cell.None;
import io.huisuan.promotion.Cell.Range;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Cell.Word;
import io.huisuan.promotion.Cell.Words;
import io.huisuan.promotion.Table;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The JSON of cells, short because a table has many: a number, a text, a list of texts, {@code
 * true} for given, {@code {"from", "to"}}, {@code {"at"}}, and {@code {"is"}} for what has no
 * value.
 */
public final class CellJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WITHOUT_VALUE = List.of("any", "none", "blank");

    private CellJson() {}

    /**
     * Reads a cell as {@link #write} wrote it.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static Cell read(JsonNode cell) {
        var problems = new ArrayList<JsonProblem>();
        Cell read = read(new Value(cell, "", problems));
        if (!problems.isEmpty()) {
            throw new JsonRefused(problems);
        }
        return read;
    }

    static Cell read(Value value) {
        JsonNode node = value.node();
        if (node.isIntegralNumber()) {
            return new Whole(value.whole(0, Long.MAX_VALUE));
        }
        if (node.isString()) {
            return new Word(value.text(1, Table.MAX_CELL));
        }
        if (node.isArray()) {
            return words(value);
        }
        if (node.isBoolean() && node.booleanValue()) {
            return Cell.GIVEN;
        }
        if (node.isObject()) {
            return value.object(CellJson::read);
        }
        value.wrongType(
                "数字、文字、列表、true 或 {\"is\":\"any\"}",
                "a number, a text, a list, true or {\"is\":\"any\"}");
        return Cell.BLANK;
    }

    private static Cell words(Value value) {
        Set<String> words = new TreeSet<>(value.list(word -> word.text(1, Table.MAX_CELL)));
        if (words.isEmpty()) {
            value.problem("out-of-range", "不能为空", "must not be empty");
        }
        if (words.stream().mapToInt(String::length).sum() > Table.MAX_CELL) {
            value.problem(
                    "out-of-range",
                    "最多 " + Table.MAX_CELL + " 个字符",
                    "at most " + Table.MAX_CELL + " characters");
        }
        return new Words(words);
    }

    private static Cell read(Reading in) {
        if (in.names().contains("at")) {
            return in.parsed("at", Times::local, Times.LOCAL_ZH, Times.LOCAL_EN)
                    .<Cell>map(At::new)
                    .orElse(Cell.BLANK);
        }
        if (in.names().contains("from") || in.names().contains("to")) {
            return new Range(
                    in.optionalWhole("from", 0, Long.MAX_VALUE),
                    in.optionalWhole("to", 0, Long.MAX_VALUE));
        }
        String is = in.text("is");
        if (!is.isEmpty() && !WITHOUT_VALUE.contains(is)) {
            in.notAmong("is", is, WITHOUT_VALUE);
        }
        return switch (is) {
            case "any" -> Cell.ANY;
            case "none" -> Cell.NONE;
            default -> Cell.BLANK;
        };
    }

    public static JsonNode write(Cell cell) {
        return switch (cell) {
            case Blank() -> Writing.object().text("is", "blank").tree();
            case Any() -> Writing.object().text("is", "any").tree();
            case None() -> Writing.object().text("is", "none").tree();
            case Words(var values) -> {
                var array = NODES.arrayNode(values.size());
                values.stream().sorted().forEach(array::add);
                yield array;
            }
            case Word(var value) -> NODES.stringNode(value);
            case Whole(long value) -> NODES.numberNode(value);
            case Range(OptionalLong from, OptionalLong to) ->
                    Writing.object().whole("from", from).whole("to", to).tree();
            case At(var time) -> Writing.object().text("at", time.toString()).tree();
            case Given() -> NODES.booleanNode(true);
        };
    }
}
