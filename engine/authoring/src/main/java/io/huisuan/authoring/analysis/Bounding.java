package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Axis.Quantity;
import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.Range;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Moves one end of the numbers that a row matches. */
final class Bounding {

    /**
     * An end of a row's numbers.
     *
     * @param isUpper which one
     * @param now where it is, and {@code then} where it should be; both in
     */
    record Move(int row, boolean isUpper, long now, long then) {}

    private Bounding() {}

    static Move to(int row, long now, long then) {
        return new Move(row, true, now, then);
    }

    static Move from(int row, long now, long then) {
        return new Move(row, false, now, then);
    }

    /** The moves that a single cell can make. */
    static List<Fix> of(Space space, int axis, Move... moves) {
        return Stream.of(moves)
                .flatMap(move -> edit(space, axis, move).stream())
                .map(
                        edit ->
                                Fix.of(
                                        "修改第 " + (edit.row() + 1) + " 行的边界",
                                        "move the bound of row " + (edit.row() + 1),
                                        edit))
                .toList();
    }

    private static Optional<Edit.SetCell> edit(Space space, int axis, Move move) {
        Table table = space.table();
        return IntStream.range(0, table.columns().size())
                .filter(column -> space.axes().get(axis).isOf(table.columns().get(column)))
                .mapToObj(
                        column ->
                                moved(
                                                ((OfNumber) table.columns().get(column)).operator(),
                                                space.cell(move.row(), column),
                                                move)
                                        .map(cell -> new Edit.SetCell(move.row(), column, cell)))
                .flatMap(Optional::stream)
                .filter(edit -> isRight(space, axis, move, edit))
                .findFirst();
    }

    /** Other cells of the row may ask for the same number; together they must come to the move. */
    private static boolean isRight(Space space, int axis, Move move, Edit.SetCell edit) {
        var number = (Quantity) space.axes().get(axis);
        Values others = space.row(edit.row(), edit.column()).at(axis);
        int[] atoms =
                ((Atoms) others.and(space.asked(edit.column(), edit.cell()))).stream().toArray();
        return atoms.length > 0
                && move.then()
                        == (move.isUpper()
                                ? number.last(atoms[atoms.length - 1])
                                : number.starts().get(atoms[0]));
    }

    private static Optional<Cell> moved(Operator operator, Cell cell, Move move) {
        return cell instanceof Whole(long value)
                ? moved(operator, value, move)
                : cell instanceof Range range ? moved(range, move) : Optional.empty();
    }

    private static Optional<Cell> moved(Operator operator, long value, Move move) {
        return switch (operator) {
            case LE -> whole(move.isUpper() && value == move.now(), move.then());
            case LT -> whole(move.isUpper() && value == move.now() + 1, move.then() + 1);
            case GE -> whole(!move.isUpper() && value == move.now(), move.then());
            case GT -> whole(!move.isUpper() && value == move.now() - 1, move.then() - 1);
            case EQ, NE, BETWEEN -> Optional.empty();
        };
    }

    private static Optional<Cell> whole(boolean isRight, long value) {
        return isRight && value >= 0 ? Optional.of(new Whole(value)) : Optional.empty();
    }

    private static Optional<Cell> moved(Range range, Move move) {
        if (move.isUpper()) {
            return range.to().equals(OptionalLong.of(move.now()))
                    ? Optional.of(new Range(range.from(), OptionalLong.of(move.then())))
                    : Optional.empty();
        }
        return range.from().equals(OptionalLong.of(move.now()))
                ? Optional.of(new Range(OptionalLong.of(move.then()), range.to()))
                : Optional.empty();
    }
}
