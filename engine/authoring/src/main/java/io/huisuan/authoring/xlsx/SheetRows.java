package io.huisuan.authoring.xlsx;

import io.huisuan.promotion.Text;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The cells of one sheet as they stand there; formulas are noted, never evaluated. */
final class SheetRows extends DefaultHandler {

    /** A cell: one of the two, and where. */
    record Raw(String name, Optional<String> text, Optional<BigDecimal> number) {}

    /** Where reading ends, because there are too many cells. */
    static final class TooMany extends RuntimeException {
        TooMany() {
            super("too many cells", null, false, false);
        }
    }

    /** Room for some notes beside a table. */
    private static final int MAX_COLUMN = 60;

    private static final int MAX_MERGED = 100_000;

    private final String sheet;
    private final List<String> strings;
    private final int maxRows;
    private final int maxText;
    private final Map<Integer, Map<Integer, Raw>> rows = new TreeMap<>();
    private final List<CellError> errors = new ArrayList<>();
    private final List<Sheet.Merged> merged = new ArrayList<>();
    private int mergedCells;
    private final StringBuilder value = new StringBuilder();
    private String cell = "";
    private String type = "";
    private boolean isText;
    private boolean isPhonetic;

    SheetRows(String sheet, List<String> strings, int maxRows, int maxText) {
        this.sheet = sheet;
        this.strings = strings;
        this.maxRows = maxRows;
        this.maxText = maxText;
    }

    /** By row and column, both from 0. */
    Map<Integer, Map<Integer, Raw>> rows() {
        return rows;
    }

    List<CellError> errors() {
        return errors;
    }

    List<Sheet.Merged> merged() {
        return merged;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "c" -> {
                cell = Objects.requireNonNullElse(attributes.getValue("r"), "");
                type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
                value.setLength(0);
            }
            case "v", "t" -> isText = !isPhonetic;
            case "rPh" -> isPhonetic = true;
            case "mergeCell" -> merge(Objects.requireNonNullElse(attributes.getValue("ref"), ""));
            case "f" -> error("formula", "不能导入公式，请粘贴为数值", "formulas are not read; paste the value");
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (isText && value.length() <= maxText) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "v", "t" -> isText = false;
            case "rPh" -> isPhonetic = false;
            case "c" -> add();
            default -> {}
        }
    }

    private void add() {
        String given = value.toString();
        boolean isShared = type.equals("s");
        Optional<String> text = isShared ? shared(given) : Optional.of(given);
        if (text.filter(t -> !t.isEmpty()).isEmpty()) {
            return;
        }
        var place = new CellReference(cell);
        if (place.getRow() < 0 || place.getCol() < 0) {
            error("wrong-cell", "单元格位置无法识别", "the cell says not where it is");
            return;
        }
        if (place.getRow() >= maxRows || place.getCol() > MAX_COLUMN) {
            error(
                    "too-many-rows",
                    "超出范围：最多 2000 行 50 列",
                    "too far out: at most 2,000 rows and 50 columns");
            throw new TooMany();
        }
        if (text.get().length() > maxText) {
            error("too-long", "最多 " + maxText + " 个字符", "at most " + maxText + " characters");
            return;
        }
        rows.computeIfAbsent(place.getRow(), _ -> new HashMap<>())
                .put((int) place.getCol(), raw(text.get()));
    }

    /** Many overlapping ranges would be more cells than there are. */
    private void merge(String range) {
        CellRangeAddress cells = CellRangeAddress.valueOf(range);
        int lastRow = Math.min(cells.getLastRow(), maxRows);
        int lastColumn = Math.min(cells.getLastColumn(), MAX_COLUMN);
        mergedCells +=
                Math.max(1, lastRow - cells.getFirstRow() + 1)
                        * Math.max(1, lastColumn - cells.getFirstColumn() + 1);
        if (mergedCells > MAX_MERGED) {
            throw new TooMany();
        }
        merged.add(
                new Sheet.Merged(cells.getFirstRow(), cells.getFirstColumn(), lastRow, lastColumn));
    }

    static Refused tooMany() {
        return new Refused(
                CellError.ofFile(
                        "too-many-rows", "最多 2000 行 50 列", "at most 2,000 rows and 50 columns"));
    }

    private Raw raw(String text) {
        return switch (type) {
            case "n", "d" -> {
                Optional<BigDecimal> number = number(text);
                yield new Raw(
                        cell, number.isPresent() ? Optional.empty() : Optional.of(text), number);
            }
            case "b" ->
                    new Raw(cell, Optional.of(text.equals("1") ? "yes" : "no"), Optional.empty());
            default -> new Raw(cell, Optional.of(Escapes.undone(text)), Optional.empty());
        };
    }

    private Optional<String> shared(String index) {
        try {
            int at = Integer.parseInt(index.strip());
            return at >= 0 && at < strings.size() ? Optional.of(strings.get(at)) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** What a spreadsheet keeps is a double; its shortest decimal is what was typed. */
    private static Optional<BigDecimal> number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) && Math.abs(number) < 1e16
                    ? Optional.of(BigDecimal.valueOf(number))
                    : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private void error(String code, String zh, String en) {
        if (errors.size() < 200) {
            errors.add(new CellError(sheet, cell, code, new Text(zh, en)));
        }
    }

    /** The text of a cell, empty when there is none. */
    static String text(@Nullable Raw raw) {
        return raw == null
                ? ""
                : raw.text()
                        .orElseGet(
                                () ->
                                        raw.number()
                                                .map(n -> n.stripTrailingZeros().toPlainString())
                                                .orElse(""));
    }
}
