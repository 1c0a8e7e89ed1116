package io.huisuan.authoring.finding;

import io.huisuan.rules.codec.CellJson;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.node.ObjectNode;

/** The JSON of edits. Rows and columns count from 0. */
public final class EditJson {

    private EditJson() {}

    public static ObjectNode write(Edit edit) {
        return switch (edit) {
            case Edit.SetCell(int row, int column, var cell) ->
                    Writing.type("setCell")
                            .whole("row", row)
                            .whole("column", column)
                            .member("cell", CellJson.write(cell))
                            .tree();
            case Edit.AddRow(int row, var cells) ->
                    Writing.type("addRow")
                            .whole("row", row)
                            .fullList("cells", cells, CellJson::write)
                            .tree();
            case Edit.RemoveRow(int row) -> Writing.type("removeRow").whole("row", row).tree();
            case Edit.MoveRow(int row, int to) ->
                    Writing.type("moveRow").whole("row", row).whole("to", to).tree();
            case Edit.RemoveColumn(int column) ->
                    Writing.type("removeColumn").whole("column", column).tree();
            case Edit.SetHit(var hit) -> Writing.type("setHit").text("hit", hit.name()).tree();
            case Edit.SetPart(String pointer, var value) ->
                    at("setPart", pointer).member("value", value).tree();
            case Edit.RemovePart(String pointer) -> at("removePart", pointer).tree();
            case Edit.ReplaceText(String pointer, String text, String by) ->
                    at("replaceText", pointer).text("text", text).text("by", by).tree();
            case Edit.RemoveText(String pointer, String text) ->
                    at("removeText", pointer).text("text", text).tree();
        };
    }

    private static Writing at(String type, String pointer) {
        return Writing.type(type).text("pointer", pointer);
    }
}
