package io.huisuan.authoring.legacy;

import io.huisuan.authoring.xlsx.Sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cells of a sheet. What cells share that were merged, each of them says.
 *
 * @param cells texts that are not blank, by row and column, both from 0
 */
record Page(
        String name,
        SortedMap<Integer, SortedMap<Integer, String>> cells,
        List<Sheet.Merged> merged) {

    static Page of(Sheet sheet) {
        SortedMap<Integer, SortedMap<Integer, String>> cells = new TreeMap<>();
        sheet.cells()
                .forEach(
                        (row, texts) ->
                                texts.forEach((column, text) -> put(cells, row, column, text)));
        for (Sheet.Merged merged : sheet.merged()) {
            text(cells, merged.firstRow(), merged.firstColumn())
                    .ifPresent(
                            text -> {
                                for (int row = merged.firstRow(); row <= merged.lastRow(); row++) {
                                    for (int column = merged.firstColumn();
                                            column <= merged.lastColumn();
                                            column++) {
                                        put(cells, row, column, text);
                                    }
                                }
                            });
        }
        return new Page(sheet.name(), cells, sheet.merged());
    }

    private static void put(
            SortedMap<Integer, SortedMap<Integer, String>> cells,
            int row,
            int column,
            String text) {
        if (!text.isBlank()) {
            cells.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, text.strip());
        }
    }

    private static Optional<String> text(
            Map<Integer, SortedMap<Integer, String>> cells, int row, int column) {
        SortedMap<Integer, String> texts = cells.get(row);
        return texts == null ? Optional.empty() : Optional.ofNullable(texts.get(column));
    }

    Optional<String> text(int row, int column) {
        return text(cells, row, column);
    }

    /** Whether the cell is one with the cell before it. */
    boolean isMerged(int row, int column) {
        return merged.stream()
                .anyMatch(
                        m ->
                                m.firstRow() <= row
                                        && row <= m.lastRow()
                                        && m.firstColumn() < column
                                        && column <= m.lastColumn());
    }

    Origin at(int row, int column) {
        return new Origin(name, row, column);
    }
}
