package io.huisuan.authoring.xlsx;

import io.huisuan.authoring.words.ColumnWords;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.words.ShapeWords;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.Row;
import io.huisuan.rules.codec.ColumnJson;
import io.huisuan.rules.codec.Json;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Decision tables as XLSX. The sheet {@code Rules} has a title, an id and a hint above each column
 * and a row id before each row; the sheet {@code Columns} has what a spreadsheet can't show. No
 * cell is a formula, nor could become one by being edited.
 */
public final class TableBook {
    static final String RULES = "Rules";
    static final String COLUMNS = "Columns";
    static final String FORMAT = "huisuan-table/1";

    /** Titles, ids and hints. */
    static final int HEAD = 3;

    /** A cell's characters, with what its notation adds to them. */
    static final int MAX_CELL_TEXT = 4 * Table.MAX_CELL;

    static final int MAX_EXCEL_TEXT = 32_000;

    /** With the mark before it. */
    private static final int MAX_PART = MAX_EXCEL_TEXT - 1;

    private final SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true);
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final Table table;
    private final Currency currency;
    private final Notation notation;

    private TableBook(Table table, Currency currency, Names names) {
        this.table = table;
        this.currency = currency;
        this.notation = new Notation(currency, new Called(names));
    }

    /**
     * The table as a file, complete or not; {@link TableImport} reads the same table from it.
     *
     * @param names what values are called; one that looks like another one's name is written apart
     */
    public static byte[] write(Promotion promotion, Table table, Names names) {
        return new TableBook(table, promotion.currency(), names).written();
    }

    private byte[] written() {
        var bytes = new ByteArrayOutputStream();
        // Sizes of 64 bits behind a part are not understood by every reader.
        book.setZip64Mode(Zip64Mode.Never);
        try (book) {
            rules(book.createSheet(RULES));
            columns(book.createSheet(COLUMNS));
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void rules(Sheet sheet) {
        var titles = sheet.createRow(0);
        var ids = sheet.createRow(1);
        var hints = sheet.createRow(2);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            text(titles.createCell(i + 1), title(column));
            text(ids.createCell(i + 1), "#" + column.id());
            text(hints.createCell(i + 1), ShapeWords.of(column).zh());
        }
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            var line = sheet.createRow(HEAD + i);
            text(line.createCell(0), "#" + row.id());
            for (int column = 0; column < row.cells().size(); column++) {
                cell(
                        line.createCell(column + 1),
                        notation.of(table.columns().get(column), row.cells().get(column)));
            }
        }
        sheet.createFreezePane(1, HEAD);
    }

    /** A title is for reading only; none begins like a formula. */
    private static String title(Column column) {
        String title = ColumnWords.of(column).zh().strip();
        return Notation.beginsLikeAFormula(title) ? "'" + title : title;
    }

    private void cell(Cell cell, Notation.Written written) {
        switch (written) {
            case Notation.AsText(var text) -> text(cell, text);
            case Notation.AsNumber(var value, var format) -> {
                cell.setCellValue(value.doubleValue());
                cell.setCellStyle(style(format));
            }
        }
    }

    /** As a text, also after somebody has edited it. */
    private void text(Cell cell, String text) {
        cell.setCellStyle(style("@"));
        cell.setCellValue(Escapes.done(text));
    }

    private CellStyle style(String format) {
        return styles.computeIfAbsent(
                format,
                _ -> {
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat(format));
                    style.setQuotePrefixed(format.equals("@"));
                    return style;
                });
    }

    private void columns(Sheet sheet) {
        var head = sheet.createRow(0);
        text(head.createCell(0), FORMAT);
        text(head.createCell(1), table.hit().name());
        text(head.createCell(2), currency.getCurrencyCode());
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            var line = sheet.createRow(i + 1);
            text(line.createCell(0), "#" + column.id());
            List<String> parts = parts(json(column));
            for (int part = 0; part < parts.size(); part++) {
                text(line.createCell(part + 1), parts.get(part));
            }
        }
    }

    static String json(Column column) {
        return new String(Json.canonical(ColumnJson.write(column)), StandardCharsets.UTF_8);
    }

    /** A cell has room for so much; none of the parts may begin like a formula. */
    private static List<String> parts(String json) {
        return IntStream.rangeClosed(0, (json.length() - 1) / MAX_PART)
                .mapToObj(
                        i ->
                                "|"
                                        + json.substring(
                                                i * MAX_PART,
                                                Math.min(json.length(), (i + 1) * MAX_PART)))
                .toList();
    }
}
