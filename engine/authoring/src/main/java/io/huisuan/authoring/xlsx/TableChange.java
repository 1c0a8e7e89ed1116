package io.huisuan.authoring.xlsx;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is different between two versions of a table, by the ids of its rows and columns. */
public sealed interface TableChange {

    /** Another hit policy. */
    record HitChanged(HitPolicy before, HitPolicy after) implements TableChange {}

    record ColumnAdded(Column column) implements TableChange {}

    record ColumnRemoved(Column column) implements TableChange {}

    record ColumnChanged(Column before, Column after) implements TableChange {}

    /** A new row, at its place from 0. */
    record RowAdded(Row row, int at) implements TableChange {}

    /** A row that is gone, from its place from 0. */
    record RowRemoved(Row row, int at) implements TableChange {}

    /** A row whose order among the rows that stayed is another one. */
    record RowMoved(String row, int from, int to) implements TableChange {}

    record CellChanged(String row, String column, Cell before, Cell after) implements TableChange {}

    /** Hit policy, columns, then rows in the order of the new version; removed rows last. */
    static List<TableChange> between(Table before, Table after) {
        var changes = new ArrayList<TableChange>();
        if (before.hit() != after.hit()) {
            changes.add(new HitChanged(before.hit(), after.hit()));
        }
        columns(before, after, changes);
        rows(before, after, changes);
        return List.copyOf(changes);
    }

    private static void columns(Table before, Table after, List<TableChange> changes) {
        Map<String, Column> old = new HashMap<>();
        before.columns().forEach(column -> old.put(column.id(), column));
        for (Column column : after.columns()) {
            Column was = old.remove(column.id());
            if (was == null) {
                changes.add(new ColumnAdded(column));
            } else if (!was.equals(column)) {
                changes.add(new ColumnChanged(was, column));
            }
        }
        before.columns().stream()
                .filter(column -> old.containsKey(column.id()))
                .forEach(column -> changes.add(new ColumnRemoved(column)));
    }

    private static void rows(Table before, Table after, List<TableChange> changes) {
        Map<String, Integer> old = new HashMap<>();
        for (int i = 0; i < before.rows().size(); i++) {
            old.put(before.rows().get(i).id(), i);
        }
        int last = -1;
        for (int i = 0; i < after.rows().size(); i++) {
            Row row = after.rows().get(i);
            Integer was = old.remove(row.id());
            if (was == null) {
                changes.add(new RowAdded(row, i));
                continue;
            }
            if (was < last) {
                changes.add(new RowMoved(row.id(), was, i));
            }
            last = Math.max(last, was);
            cells(before, before.rows().get(was), after, row, changes);
        }
        for (int i = 0; i < before.rows().size(); i++) {
            if (old.containsKey(before.rows().get(i).id())) {
                changes.add(new RowRemoved(before.rows().get(i), i));
            }
        }
    }

    private static void cells(
            Table before, Row was, Table after, Row is, List<TableChange> changes) {
        Map<String, Cell> old = new HashMap<>();
        for (int i = 0; i < before.columns().size(); i++) {
            old.put(before.columns().get(i).id(), was.cells().get(i));
        }
        for (int i = 0; i < after.columns().size(); i++) {
            String column = after.columns().get(i).id();
            Cell cell = old.get(column);
            if (cell != null && !cell.equals(is.cells().get(i))) {
                changes.add(new CellChanged(is.id(), column, cell, is.cells().get(i)));
            }
        }
    }
}
