package io.huisuan.authoring.legacy;

import io.huisuan.authoring.xlsx.CellError;
import io.huisuan.promotion.Text;

import org.apache.poi.ss.util.CellReference;

/**
 * Where something stands.
 *
 * @param row from 0, as {@code column} is
 */
record Origin(String sheet, int row, int column) {

    CellError error(String code, Text message) {
        String cell = new CellReference(row, column).formatAsString().replace("$", "");
        return new CellError(sheet, cell, code, message);
    }

    CellError error(String code, String zh, String en) {
        return error(code, new Text(zh, en));
    }
}
