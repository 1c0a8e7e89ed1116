package io.huisuan.authoring.xlsx;

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
import io.huisuan.promotion.Column;
import io.huisuan.rules.codec.CellJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.table.Shape;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How cells are written in spreadsheets: as people would, and so that nothing of it is a formula.
 * What people could not have meant is written as JSON.
 */
final class Notation {
    static final Set<String> ANY = Set.of("不限", "any");
    static final Set<String> NONE = Set.of("无", "none");
    static final Set<String> GIVEN = Set.of("是", "yes");

    /** Stands before a cell that is written as JSON. */
    static final String JSON = "json:";

    /** Up to here a spreadsheet's numbers are exact. */
    private static final long EXACT = 1L << 53;

    /** Full-width signs are taken for plain ones by some. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String SEPARATORS = ",，、;；\n";

    private final Currency currency;
    private final Called called;

    Notation(Currency currency, Called called) {
        this.currency = currency;
        this.called = called;
    }

    /** What to write: a text, or a number with the format that shows it. */
    sealed interface Written {}

    record AsText(String text) implements Written {}

    record AsNumber(BigDecimal value, String format) implements Written {}

    Written of(Column column, Cell cell) {
        return switch (cell) {
            case Blank() -> new AsText("");
            case Any() -> new AsText("不限");
            case None() -> new AsText("无");
            case Given() -> new AsText("是");
            case Words _, Word _, Whole _, Range _, At _ ->
                    Shape.fits(column, cell) ? fitting(column, cell) : json(cell);
        };
    }

    private static Written json(Cell cell) {
        return new AsText(
                JSON + new String(Json.canonical(CellJson.write(cell)), StandardCharsets.UTF_8));
    }

    private Written fitting(Column column, Cell cell) {
        Shape shape = Shape.of(column);
        return switch (cell) {
            case Words(var values) ->
                    values.stream().allMatch(Notation::isWritable)
                            ? new AsText(
                                    values.stream()
                                            .map(word -> quoted(column, word))
                                            .collect(Collectors.joining(", ")))
                            : json(cell);
            case Word(var value) ->
                    isWritable(value) ? new AsText(quoted(column, value)) : json(cell);
            case Whole(long value) -> number(shape, value);
            case Range(var from, var to) -> new AsText(range(shape, from, to));
            case At(var time) -> new AsText(time.toString());
            case Blank _, Any _, None _, Given _ -> json(cell);
        };
    }

    private Written number(Shape shape, long value) {
        return value > EXACT
                ? json(new Whole(value))
                : switch (shape.unit()) {
                    case MONEY ->
                            new AsNumber(Amounts.major(value, currency), Amounts.format(currency));
                    case BASIS_POINTS -> new AsNumber(BigDecimal.valueOf(value, 4), "0.00%");
                    case COUNT, NONE -> new AsNumber(BigDecimal.valueOf(value), "0");
                };
    }

    private String range(Shape shape, OptionalLong from, OptionalLong to) {
        if (to.isEmpty()) {
            return "≥ " + Amounts.text(shape, from.orElse(0), currency);
        }
        return from.isEmpty()
                ? "≤ " + Amounts.text(shape, to.orElse(0), currency)
                : Amounts.text(shape, from.getAsLong(), currency)
                        + " – "
                        + Amounts.text(shape, to.getAsLong(), currency);
    }

    /** What XML can't hold is written as JSON. */
    private static boolean isWritable(String word) {
        return word.codePoints()
                .allMatch(
                        c ->
                                (c >= ' ' || c == '\n')
                                        && Character.getType(c) != Character.SURROGATE
                                        && (c & 0xFFFE) != 0xFFFE);
    }

    /** A word as it is, or in quotes where it could be taken for something else. */
    private String quoted(Column column, String word) {
        boolean isPlain =
                word.equals(word.strip())
                        && word.indexOf('"') < 0
                        && word.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0)
                        && !isReserved(word)
                        && called.meant(column, word).equals(word)
                        && !word.toLowerCase(Locale.ROOT).startsWith(JSON)
                        && !beginsLikeAFormula(word);
        return isPlain ? word : '"' + word.replace("\"", "\"\"") + '"';
    }

    /** Whether a spreadsheet might take the text for something to calculate. */
    static boolean beginsLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isReserved(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ANY.contains(lower) || NONE.contains(lower) || GIVEN.contains(lower);
    }

    static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }
}
