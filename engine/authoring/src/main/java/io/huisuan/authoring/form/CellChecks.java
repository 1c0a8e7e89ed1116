package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.words.Characters;
import io.huisuan.authoring.words.ShapeWords;
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
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Text;
import io.huisuan.rules.table.Shape;

import java.util.Optional;
import java.util.Set;

/** Checks one cell: whether it is filled in, and with what its column can mean. */
final class CellChecks {

    private CellChecks() {}

    static Optional<Finding> of(Column column, Cell cell, String pointer) {
        if (cell instanceof Blank) {
            Text expected = ShapeWords.of(column);
            return Optional.of(
                    Finding.error(
                                    "blank-cell",
                                    pointer,
                                    "还没有填写；需要" + expected.zh(),
                                    "not filled in yet; expected is " + expected.en())
                            .expecting(expected.en()));
        }
        if (!Shape.fits(column, cell)) {
            Text expected = ShapeWords.of(column);
            return Optional.of(
                    Finding.error(
                                    "wrong-cell",
                                    pointer,
                                    "这一列需要" + expected.zh(),
                                    "this column takes " + expected.en())
                            .expecting(expected.en()));
        }
        return switch (cell) {
            case Words(var values) ->
                    characters(String.join("", values), pointer)
                            .or(() -> path(column, values, pointer));
            case Word(var value) -> characters(value, pointer);
            case Range(var from, var to)
                    when from.isPresent() && to.isPresent() && from.getAsLong() > to.getAsLong() ->
                    Optional.of(
                            Finding.error(
                                    "contradiction",
                                    pointer,
                                    "区间的下限大于上限",
                                    "the range ends before it begins"));
            case Range _, Whole _, At _, Given _, Any _, None _, Blank _ -> Optional.empty();
        };
    }

    private static Optional<Finding> characters(String text, String pointer) {
        return text.codePoints()
                .filter(c -> !Characters.visible(c) || c < ' ' || c == '"' || c == '\\')
                .boxed()
                .findFirst()
                .map(
                        c ->
                                Finding.error(
                                        "forbidden-character",
                                        pointer,
                                        "单元格里不能有 " + Characters.name(c) + "（引号、反斜杠、换行或看不见的字符）",
                                        "a cell can't have "
                                                + Characters.name(c)
                                                + " (a quote, backslash, line break or invisible"
                                                + " character)"));
    }

    private static Optional<Finding> path(Column column, Set<String> values, String pointer) {
        boolean misspelt =
                column instanceof OfLines(_, _, var field)
                        && field == LineField.CATEGORY
                        && values.stream().anyMatch(FilterChecks::isNoPath);
        return misspelt
                ? Optional.of(
                        Finding.error(
                                "out-of-range",
                                pointer,
                                "类目路径写成 food/tea，前后没有 /",
                                "a category path looks like food/tea, without / at its ends"))
                : Optional.empty();
    }
}
