package io.huisuan.authoring.xlsx;

import io.huisuan.promotion.Table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a sheet that is laid out by somebody else.
 *
 * @param cells by row and column, both from 0; numbers as plain decimals
 * @param errors cells that could not be read, for example because they are formulas
 */
public record Sheet(
        String name,
        Map<Integer, Map<Integer, String>> cells,
        List<Merged> merged,
        List<CellError> errors) {

    /** Room for what stands above the rules of a table. */
    static final int MAX_ROWS = Table.MAX_ROWS + 100;

    /** Cells that were merged into one; the last ones are in. */
    public record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    /** The sheets of an XLSX file, which is looked through before it is read. */
    public static List<Sheet> ofXlsx(byte[] file) throws Refused {
        var sheets = new ArrayList<Sheet>();
        Workbook.read(file, MAX_ROWS).sheets().forEach((name, rows) -> sheets.add(of(name, rows)));
        return sheets;
    }

    private static Sheet of(String name, SheetRows rows) {
        Map<Integer, Map<Integer, String>> cells = new HashMap<>();
        rows.rows()
                .forEach(
                        (row, raws) ->
                                raws.forEach(
                                        (column, raw) ->
                                                cells.computeIfAbsent(row, _ -> new HashMap<>())
                                                        .put(column, SheetRows.text(raw))));
        return new Sheet(name, cells, rows.merged(), rows.errors());
    }

    /** The one sheet of a CSV file in UTF-8. */
    public static List<Sheet> ofCsv(byte[] file) throws Refused {
        if (file.length > Parcel.MAX_BYTES) {
            throw Parcel.tooLarge("5 MB");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return List.of(Csv.read(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException otherwise) {
            throw new Refused(
                    CellError.ofFile(
                            "not-a-spreadsheet",
                            "CSV 文件必须是 UTF-8 编码",
                            "a CSV file must be written in UTF-8"));
        }
    }
}
