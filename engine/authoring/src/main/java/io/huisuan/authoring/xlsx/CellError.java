package io.huisuan.authoring.xlsx;

import io.huisuan.promotion.Text;

/**
 * What is wrong with a spreadsheet.
 *
 * @param sheet the sheet's name; empty when it is about the file
 * @param cell for example {@code C5}; empty when it is about a sheet or the file
 * @param code stable, for programs: {@code not-a-spreadsheet}, {@code old-format}, {@code
 *     too-large}, {@code forbidden-part}, {@code missing-sheet}, {@code missing-column}, {@code
 *     unknown-column}, {@code duplicate-column}, {@code too-many-rows}, {@code formula}, {@code
 *     too-long}, {@code wrong-cell}, {@code wrong-columns}, {@code wrong-id}; of a Drools sheet
 *     {@code no-rule-table}, {@code more-than-a-rule}, {@code not-taken}, and what the guard has
 * @param message what is wrong and what is expected
 */
public record CellError(String sheet, String cell, String code, Text message) {

    static CellError ofFile(String code, String zh, String en) {
        return new CellError("", "", code, new Text(zh, en));
    }
}
