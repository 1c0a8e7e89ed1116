package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Axis.OneLineText;
import io.huisuan.authoring.analysis.Axis.OneText;
import io.huisuan.authoring.analysis.Axis.Quantity;
import io.huisuan.authoring.analysis.Axis.Time;
import io.huisuan.cart.Codes;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.At;
import io.huisuan.promotion.Cell.Range;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Cell.Words;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Bound;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.TextField;

import java.util.Set;

/** The values that a filled cell asks for. */
final class Asked {

    private Asked() {}

    static Set<String> words(Cell cell) {
        return cell instanceof Words(var values) ? values : Set.of();
    }

    static Atoms of(OneText axis, Column.OfText column, Cell cell) {
        Atoms in = axis.in(words(cell));
        return column.operator() == Membership.IN ? in : not(axis, in);
    }

    static Choice many(Column.OfText column, Cell cell) {
        Set<String> words = column.field() == TextField.CODE ? Codes.of(words(cell)) : words(cell);
        return column.operator() == Membership.IN ? Choice.someOf(words) : Choice.noneOf(words);
    }

    static Atoms of(OneLineText axis, Column.OfLines column, Cell cell) {
        Atoms in = axis.in(words(cell));
        return column.field() == LineField.EXCEPT_SKU ? not(axis, in) : in;
    }

    static Atoms of(Quantity axis, Column.OfNumber column, Cell cell) {
        return switch (cell) {
            case Whole(long value) -> of(axis, column.operator(), value);
            case Range(var from, var to) ->
                    axis.between(from.orElse(Long.MIN_VALUE), to.orElse(Long.MAX_VALUE));
            case Cell.Blank _,
                    Cell.Any _,
                    Cell.None _,
                    Cell.Words _,
                    Cell.Word _,
                    Cell.At _,
                    Cell.Given _ ->
                    axis.all();
        };
    }

    static Atoms of(Quantity axis, Operator operator, long value) {
        return switch (operator) {
            case EQ -> axis.between(value, value);
            case NE -> not(axis, axis.between(value, value));
            case LT -> axis.between(Long.MIN_VALUE, value - 1);
            case LE -> axis.between(Long.MIN_VALUE, value);
            case GT -> axis.between(value + 1, Long.MAX_VALUE);
            case GE -> axis.between(value, Long.MAX_VALUE);
            case BETWEEN -> axis.all();
        };
    }

    static Atoms of(Time axis, Column.Validity column, Cell cell) {
        if (!(cell instanceof At(var time))) {
            return axis.all();
        }
        return column.bound() == Bound.FROM ? axis.from(time) : axis.until(time);
    }

    static Atoms not(Axis axis, Atoms atoms) {
        return axis.all().minus(atoms).stream()
                .map(Atoms.class::cast)
                .findFirst()
                .orElseGet(atoms::none);
    }
}
