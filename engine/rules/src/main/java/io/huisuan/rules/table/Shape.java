package io.huisuan.rules.table;

import io.huisuan.cart.Line;
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
import io.huisuan.promotion.Column.Asking;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Column.Reaching;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Threshold.Measure;

/**
 * What a column's cells look like.
 *
 * @param unit of the numbers
 * @param least the smallest number that makes sense, and {@code most} the largest
 */
public record Shape(Kind kind, Unit unit, long least, long most) {

    /** The largest number that a condition may name; the largest price is one more. */
    public static final long MOST = Line.MAX_PRICE - 1;

    /** The units of the largest cart. */
    public static final long MOST_UNITS = 5_000_000;

    /** What kind of value a cell has. */
    public enum Kind {
        WORDS,
        WORD,
        WHOLE,
        RANGE,
        TIME,
        /** Nothing beside given or not. */
        GIVEN
    }

    /** What a number counts. */
    public enum Unit {
        /** Minor units of the promotion's currency. */
        MONEY,
        COUNT,
        BASIS_POINTS,
        NONE
    }

    public static Shape of(Column column) {
        return switch (column) {
            case OfText _, OfLines _ -> plain(Kind.WORDS);
            case OfNumber(_, _, var field, var operator) ->
                    new Shape(
                            operator == Operator.BETWEEN ? Kind.RANGE : Kind.WHOLE,
                            field.isMoney() ? Unit.MONEY : Unit.COUNT,
                            0,
                            field == NumberField.UNITS ? MOST_UNITS : MOST);
            case Validity _ -> plain(Kind.TIME);
            case Reaching(_, _, var measure, _) ->
                    measure == Measure.AMOUNT
                            ? new Shape(Kind.WHOLE, Unit.MONEY, 1, MOST)
                            : new Shape(Kind.WHOLE, Unit.COUNT, 1, MOST_UNITS);
            case Giving giving -> Filling.shape(giving.offer().effect());
        };
    }

    static Shape plain(Kind kind) {
        return new Shape(kind, Unit.NONE, 0, 0);
    }

    /** Whether the cell is filled in with something that the column can mean. */
    public static boolean fits(Column column, Cell cell) {
        return switch (cell) {
            case Blank() -> false;
            case Any() -> column instanceof Asking;
            case None() -> !(column instanceof Asking);
            case Given() -> column instanceof Giving;
            case Words _, Word _, Whole _, Range _, At _ -> of(column).holds(cell);
        };
    }

    private boolean holds(Cell cell) {
        return switch (cell) {
            case Words(var values) -> kind == Kind.WORDS && !values.isEmpty();
            case Word(var value) -> kind == Kind.WORD && !value.isEmpty();
            case Whole(long value) -> kind == Kind.WHOLE && within(value);
            case Range(var from, var to) ->
                    kind == Kind.RANGE
                            && (from.isPresent() || to.isPresent())
                            && within(from.orElse(least))
                            && within(to.orElse(most));
            case At _ -> kind == Kind.TIME;
            case Given _, Blank _, Any _, None _ -> false;
        };
    }

    private boolean within(long value) {
        return value >= least && value <= most;
    }
}
