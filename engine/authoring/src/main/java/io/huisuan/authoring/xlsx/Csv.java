package io.huisuan.authoring.xlsx;

import io.huisuan.promotion.Text;

import org.apache.poi.ss.util.CellReference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads CSV: commas, quotes around what has commas, quotes or line ends in it, and two for one
 * within. Neighbours that end in {@code ...} are merged.
 */
final class Csv {
    private static final int MAX_COLUMNS = 60;
    private static final String SHEET = "csv";
    private static final String MERGED = "...";

    private final String text;
    private final Map<Integer, Map<Integer, String>> cells = new HashMap<>();
    private final List<Sheet.Merged> merged = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int row;
    private int column;
    private int mergedFrom = -1;

    private Csv(String text) {
        this.text = text;
    }

    static Sheet read(String text) throws Refused {
        var csv = new Csv(text);
        csv.read();
        return new Sheet(SHEET, csv.cells, csv.merged, csv.errors);
    }

    private void read() throws Refused {
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (isQuoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                endCell();
                column = c == ',' ? column + 1 : 0;
                row += c == ',' ? 0 : 1;
                mergedFrom = c == ',' ? mergedFrom : -1;
            }
        }
        endCell();
    }

    private void endCell() throws Refused {
        String said = cell.toString().strip();
        cell.setLength(0);
        boolean isMerged = said.length() > MERGED.length() && said.endsWith(MERGED);
        if (!isMerged) {
            mergedFrom = -1;
        } else if (mergedFrom < 0) {
            mergedFrom = column;
        } else {
            merged.add(new Sheet.Merged(row, mergedFrom, row, column));
        }
        if (said.isEmpty()) {
            return;
        }
        if (row >= Sheet.MAX_ROWS || column >= MAX_COLUMNS) {
            throw SheetRows.tooMany();
        }
        if (said.length() > TableBook.MAX_CELL_TEXT) {
            String name = new CellReference(row, column).formatAsString().replace("$", "");
            errors.add(new CellError(SHEET, name, "too-long", tooLong()));
            return;
        }
        String kept = isMerged ? said.substring(0, said.length() - MERGED.length()) : said;
        cells.computeIfAbsent(row, _ -> new HashMap<>()).put(column, kept);
    }

    private static Text tooLong() {
        String most = String.valueOf(TableBook.MAX_CELL_TEXT);
        return new Text("最多 " + most + " 个字符", "at most " + most + " characters");
    }
}
