package io.huisuan.authoring.analysis;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Table.HitPolicy;

import java.util.List;

/** A change of a table, by places from 0, as it is before the change. */
public sealed interface Edit {

    /** A cell becomes another one. */
    record SetCell(int row, int column, Cell cell) implements Edit {}

    /** A row is put in before the one at this place, or at the end. */
    record AddRow(int row, List<Cell> cells) implements Edit {
        public AddRow {
            cells = List.copyOf(cells);
        }
    }

    record RemoveRow(int row) implements Edit {}

    /** A row moves up, before the one at {@code to}. */
    record MoveRow(int row, int to) implements Edit {}

    record RemoveColumn(int column) implements Edit {}

    record SetHit(HitPolicy hit) implements Edit {}
}
