package io.huisuan.authoring.xlsx;

import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.words.ShapeWords;
import io.huisuan.authoring.xlsx.SheetRows.Raw;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.ColumnJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.rules.codec.TableJson;

import org.apache.poi.ss.util.CellReference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a table from a spreadsheet that {@link TableBook} wrote and people may have edited since:
 * rows may be new, moved or gone, and columns may stand elsewhere.
 */
public final class TableImport {
    private static final int MAX_ERRORS = 200;

    /** Of an id's characters, those before a number. */
    private static final int ROOM = 58;

    private final Promotion promotion;
    private final Workbook book;
    private final Deciphering deciphering;
    private final List<CellError> errors = new ArrayList<>();

    private TableImport(Promotion promotion, Workbook book, Names names) {
        this.promotion = promotion;
        this.book = book;
        this.deciphering = new Deciphering(promotion.currency(), new Called(names));
    }

    /**
     * The table that a file holds.
     *
     * @param promotion whose table it is, for its currency
     * @param names what values are called: who writes a name means its value
     * @throws Refused with every cell that is wrong
     */
    public static Table read(Promotion promotion, byte[] file, Names names) throws Refused {
        Workbook book = Workbook.read(file, TableBook.HEAD + Table.MAX_ROWS);
        return new TableImport(promotion, book, names).table();
    }

    private Table table() throws Refused {
        SheetRows head = sheet(TableBook.COLUMNS);
        SheetRows rules = sheet(TableBook.RULES);
        errors.addAll(head.errors());
        errors.addAll(rules.errors());
        HitPolicy hit = hit(head);
        Map<Integer, Column> columns = placed(rules, columns(head));
        refuseIfWrong();
        var table = new Table(hit, inOrder(head, columns), rows(rules, head, columns));
        refuseIfWrong();
        return table;
    }

    private void refuseIfWrong() throws Refused {
        if (!errors.isEmpty()) {
            throw new Refused(errors.subList(0, Math.min(errors.size(), MAX_ERRORS)));
        }
    }

    private SheetRows sheet(String name) throws Refused {
        SheetRows sheet = book.sheets().get(name);
        if (sheet == null) {
            throw new Refused(
                    new CellError(
                            name,
                            "",
                            "missing-sheet",
                            new Text(
                                    "缺少工作表 " + name + "，请使用导出的文件",
                                    "the sheet "
                                            + name
                                            + " is missing; use a file that was exported")));
        }
        return sheet;
    }

    private HitPolicy hit(SheetRows head) {
        Map<Integer, Raw> first = head.rows().getOrDefault(0, Map.of());
        if (!SheetRows.text(first.get(0)).equals(TableBook.FORMAT)) {
            error(
                    TableBook.COLUMNS,
                    "A1",
                    "wrong-columns",
                    "应为 " + TableBook.FORMAT,
                    TableBook.FORMAT + " is expected");
        }
        String currency = promotion.currency().getCurrencyCode();
        if (!SheetRows.text(first.get(2)).equals(currency)) {
            error(
                    TableBook.COLUMNS,
                    "C1",
                    "wrong-columns",
                    "这个活动的货币是 " + currency,
                    "this promotion is in " + currency);
        }
        String hit = SheetRows.text(first.get(1));
        Optional<HitPolicy> known =
                Arrays.stream(HitPolicy.values()).filter(h -> h.name().equals(hit)).findFirst();
        if (known.isEmpty()) {
            String all = Arrays.toString(HitPolicy.values());
            error(TableBook.COLUMNS, "B1", "wrong-columns", "应为 " + all, "expected is " + all);
        }
        return known.orElse(HitPolicy.UNIQUE);
    }

    /** By id, in the order of the sheet. */
    private List<Column> columns(SheetRows head) {
        var columns = new ArrayList<Column>();
        head.rows()
                .forEach(
                        (row, cells) -> {
                            if (row > 0) {
                                column(row, cells).ifPresent(columns::add);
                            }
                        });
        if (columns.size() > Table.MAX_COLUMNS || columns.isEmpty()) {
            error(
                    TableBook.COLUMNS,
                    "",
                    "wrong-columns",
                    "需要 1 到 50 列",
                    "1 to 50 columns are expected");
        }
        return columns;
    }

    private Optional<Column> column(int row, Map<Integer, Raw> cells) {
        var json = new StringBuilder();
        for (int i = 1; cells.containsKey(i); i++) {
            String part = SheetRows.text(cells.get(i));
            json.append(part.startsWith("|") ? part.substring(1) : part);
        }
        try {
            return Optional.of(
                    ColumnJson.read(Json.parse(json.toString().getBytes(StandardCharsets.UTF_8))));
        } catch (JsonRefused refused) {
            Text detail = refused.problems().getFirst().detail();
            error(TableBook.COLUMNS, "B" + (row + 1), "wrong-columns", detail.zh(), detail.en());
            return Optional.empty();
        }
    }

    /** Columns by the place where the rules have them. */
    private Map<Integer, Column> placed(SheetRows rules, List<Column> columns) {
        Map<Integer, Column> placed = new TreeMap<>();
        Map<String, Column> open = new HashMap<>();
        columns.forEach(column -> open.put("#" + column.id(), column));
        rules.rows()
                .getOrDefault(1, Map.of())
                .forEach(
                        (place, raw) -> {
                            Column column = open.remove(SheetRows.text(raw));
                            if (column != null) {
                                placed.put(place, column);
                            } else {
                                error(
                                        TableBook.RULES,
                                        raw.name(),
                                        "unknown-column",
                                        "没有这一列，或者重复了",
                                        "there is no such column, or it is there twice");
                            }
                        });
        for (String missing : open.keySet()) {
            error(
                    TableBook.RULES,
                    "2",
                    "missing-column",
                    "第 2 行缺少列 " + missing,
                    "the column " + missing + " is missing in row 2");
        }
        return placed;
    }

    private List<Column> inOrder(SheetRows head, Map<Integer, Column> placed) {
        return columns(head).stream().filter(placed::containsValue).toList();
    }

    private List<Row> rows(SheetRows rules, SheetRows head, Map<Integer, Column> placed) {
        List<Column> columns = inOrder(head, placed);
        var rows = new ArrayList<Row>();
        Set<String> ids = new HashSet<>();
        rules.rows()
                .forEach(
                        (number, cells) -> {
                            if (number >= TableBook.HEAD) {
                                rows.add(row(number, cells, columns, placed, ids));
                            }
                        });
        return rows;
    }

    private Row row(
            int number,
            Map<Integer, Raw> raws,
            List<Column> columns,
            Map<Integer, Column> placed,
            Set<String> ids) {
        Map<String, Cell> cells = new HashMap<>();
        placed.forEach(
                (place, column) -> cells.put(column.id(), cell(number, place, raws, column)));
        raws.forEach(
                (place, raw) -> {
                    if (place > 0 && !placed.containsKey(place)) {
                        error(
                                TableBook.RULES,
                                raw.name(),
                                "unknown-column",
                                "这一列没有编号，不知道它的含义",
                                "this column has no id; what it means is not known");
                    }
                });
        return new Row(
                id(number, SheetRows.text(raws.get(0)), ids),
                columns.stream().map(c -> cells.getOrDefault(c.id(), Cell.BLANK)).toList());
    }

    /** A copied or new row gets an id of its own. */
    private String id(int number, String given, Set<String> ids) {
        String id = given.startsWith("#") ? given.substring(1) : given;
        if (!id.isEmpty() && !TableJson.ID.matcher(id).matches()) {
            error(
                    TableBook.RULES,
                    "A" + (number + 1),
                    "wrong-id",
                    "行编号只能用字母、数字、- 和 _；新行请留空",
                    "a row's id has letters, digits, - and _; leave it empty for a new row");
            return "x";
        }
        String first = id.isEmpty() ? "row-" + (number + 1) : id;
        String own = first;
        for (int n = 2; !ids.add(own); n++) {
            own = first.substring(0, Math.min(first.length(), ROOM)) + "-" + n;
        }
        return own;
    }

    private Cell cell(int number, int place, Map<Integer, Raw> raws, Column column) {
        Raw raw = raws.get(place);
        if (raw == null) {
            return Cell.BLANK;
        }
        Optional<Cell> cell =
                raw.number()
                        .map(n -> deciphering.number(column, n))
                        .orElseGet(() -> deciphering.text(column, SheetRows.text(raw)));
        if (cell.isEmpty()) {
            Text expected = ShapeWords.of(column);
            error(
                    TableBook.RULES,
                    new CellReference(number, place).formatAsString().replace("$", ""),
                    "wrong-cell",
                    "需要" + expected.zh(),
                    expected.en() + " is expected");
        }
        return cell.orElse(Cell.BLANK);
    }

    private void error(String sheet, String cell, String code, String zh, String en) {
        errors.add(new CellError(sheet, cell, code, new Text(zh, en)));
    }
}
