package io.huisuan.authoring.xlsx;

import io.huisuan.authoring.xlsx.TableChange.CellChanged;
import io.huisuan.authoring.xlsx.TableChange.ColumnAdded;
import io.huisuan.authoring.xlsx.TableChange.ColumnChanged;
import io.huisuan.authoring.xlsx.TableChange.ColumnRemoved;
import io.huisuan.authoring.xlsx.TableChange.HitChanged;
import io.huisuan.authoring.xlsx.TableChange.RowAdded;
import io.huisuan.authoring.xlsx.TableChange.RowMoved;
import io.huisuan.authoring.xlsx.TableChange.RowRemoved;
import io.huisuan.promotion.Table.Row;
import io.huisuan.rules.codec.CellJson;
import io.huisuan.rules.codec.ColumnJson;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.node.ObjectNode;

/** The JSON of changes of a table; rows and columns by their ids, places from 0. */
public final class ChangeJson {

    private ChangeJson() {}

    public static ObjectNode write(TableChange change) {
        return switch (change) {
            case HitChanged(var before, var after) ->
                    Writing.type("hitChanged")
                            .text("before", before.name())
                            .text("after", after.name())
                            .tree();
            case ColumnAdded(var column) ->
                    Writing.type("columnAdded").member("column", ColumnJson.write(column)).tree();
            case ColumnRemoved(var column) ->
                    Writing.type("columnRemoved").member("column", ColumnJson.write(column)).tree();
            case ColumnChanged(var before, var after) ->
                    Writing.type("columnChanged")
                            .member("before", ColumnJson.write(before))
                            .member("after", ColumnJson.write(after))
                            .tree();
            case RowAdded(var row, int at) -> row("rowAdded", row, at);
            case RowRemoved(var row, int at) -> row("rowRemoved", row, at);
            case RowMoved(var row, int from, int to) ->
                    Writing.type("rowMoved")
                            .text("row", row)
                            .whole("from", from)
                            .whole("to", to)
                            .tree();
            case CellChanged(var row, var column, var before, var after) ->
                    Writing.type("cellChanged")
                            .text("row", row)
                            .text("column", column)
                            .member("before", CellJson.write(before))
                            .member("after", CellJson.write(after))
                            .tree();
        };
    }

    private static ObjectNode row(String type, Row row, int at) {
        return Writing.type(type)
                .text("row", row.id())
                .whole("at", at)
                .fullList("cells", row.cells(), CellJson::write)
                .tree();
    }
}
