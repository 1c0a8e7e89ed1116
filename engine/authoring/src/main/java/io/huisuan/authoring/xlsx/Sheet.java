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
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.OLD || kind == FileKind.MARKUP) {
            throw new Refused(kind.refusal());
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            refuseTabs(text);
            return List.of(Csv.read(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException otherwise) {
            throw new Refused(
                    CellError.ofFile(
                            "not-a-spreadsheet",
                            "CSV 文件必须是 UTF-8 编码",
                            "a CSV file must be written in UTF-8"));
        }
    }

    /** Its cells would all run into one. */
    private static void refuseTabs(String text) throws Refused {
        if (text.indexOf('\t') >= 0 && text.indexOf(',') < 0) {
            throw new Refused(
                    CellError.ofFile(
                            "text-file",
                            "这个文件用制表符分列（.tsv），请另存为 .csv（逗号）或 .xlsx",
                            "tabs separate the cells of this file (.tsv); save it as .csv, with"
                                    + " commas, or as .xlsx"));
        }
    }
}
