package io.huisuan.authoring.analysis;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds a cell with which a row no longer matches what another one matches. */
final class Narrowing {

    private Narrowing() {}

    /** The first column, if any, of which a cell can say what is left of the row. */
    static Optional<Edit> of(Rows rows, int row, int without) {
        Space space = rows.space();
        return IntStream.range(0, space.table().columns().size())
                .filter(column -> space.table().columns().get(column) instanceof Column.Asking)
                .mapToObj(column -> narrowed(rows, row, without, column))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Edit> narrowed(Rows rows, int row, int without, int column) {
        Space space = rows.space();
        int axis = space.axis(space.table().columns().get(column));
        Values mine = rows.box(row).at(axis);
        List<Values> left = mine.minus(rows.box(without).at(axis));
        if (left.size() != 1 || left.getFirst().equals(mine)) {
            return Optional.empty();
        }
        return Cells.saying(space, column, left.getFirst())
                .map(cell -> new Edit.SetCell(row, column, cell))
                .filter(edit -> isRight(space, edit, left.getFirst(), mine))
                .map(Edit.class::cast);
    }

    /** The cell and what else the row says of this field must come to what is left. */
    private static boolean isRight(Space space, Edit.SetCell edit, Values left, Values mine) {
        Cell cell = edit.cell();
        return !(cell instanceof Cell.Any)
                && space.asked(edit.column(), cell).and(mine).equals(left);
    }
}
