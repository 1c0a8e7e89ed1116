package io.huisuan.rules.codec;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The JSON of decision tables. Whether cells fit their columns is checked elsewhere. */
public final class TableJson {
    /** What the ids of columns and rows look like. */
    public static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private TableJson() {}

    /**
     * Reads a table as {@link #write} wrote it.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static Table read(JsonNode table) {
        return Reading.read(
                table,
                in -> {
                    in.type(List.of("table"));
                    return read(in);
                });
    }

    static Table read(Reading in) {
        Set<String> columnIds = new HashSet<>();
        List<Column> columns =
                in.list(
                        "columns",
                        1,
                        Table.MAX_COLUMNS,
                        value -> value.object(column -> column(column, columnIds)));
        Set<String> rowIds = new HashSet<>();
        return new Table(
                in.oneOf("hit", HitPolicy.class),
                columns,
                in.list(
                        "rows",
                        0,
                        Table.MAX_ROWS,
                        value -> value.object(row -> row(row, columns.size(), rowIds))));
    }

    private static Column column(Reading in, Set<String> seen) {
        Column column = ColumnJson.read(in);
        distinct(in, column.id(), seen, "duplicate-column-id");
        return column;
    }

    private static Row row(Reading in, int columns, Set<String> seen) {
        String id = id(in);
        distinct(in, id, seen, "duplicate-row-id");
        List<Cell> cells = in.list("cells", 0, Table.MAX_COLUMNS, CellJson::read);
        if (cells.size() != columns && columns > 0) {
            in.problem(
                    "wrong-count",
                    "cells",
                    "每列一个单元格：需要 " + columns + " 个，现在是 " + cells.size() + " 个",
                    "one cell for each column: " + columns + ", not " + cells.size());
        }
        return new Row(id, cells);
    }

    static String id(Reading in) {
        String id = in.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            in.problem(
                    "out-of-range",
                    "id",
                    "只能用字母、数字、- 和 _，最多 64 个字符",
                    "use letters, digits, - and _, at most 64");
        }
        return id;
    }

    private static void distinct(Reading in, String id, Set<String> seen, String code) {
        if (!id.isEmpty() && !seen.add(id)) {
            in.problem(code, "id", "“" + id + "” 出现了两次", "“" + id + "” is there twice");
        }
    }

    public static ObjectNode write(Table table) {
        return Writing.type("table")
                .text("hit", table.hit().name())
                .fullList("columns", table.columns(), ColumnJson::write)
                .fullList("rows", table.rows(), TableJson::write)
                .tree();
    }

    private static ObjectNode write(Row row) {
        return Writing.object()
                .text("id", row.id())
                .fullList("cells", row.cells(), CellJson::write)
                .tree();
    }
}
