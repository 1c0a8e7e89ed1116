package io.huisuan.authoring.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.xlsx.TableChange.CellChanged;
import io.huisuan.authoring.xlsx.TableChange.RowAdded;
import io.huisuan.authoring.xlsx.TableChange.RowMoved;
import io.huisuan.authoring.xlsx.TableChange.RowRemoved;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.SomeTables;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class TableBookTest {
    private static final String LETTERS = "ab茶,，;、 \"'=+-@_x0A\n\\≥≤–0.5%<>&是无不限any";

    @Test
    void every_table_comes_back_from_its_spreadsheet() throws Refused {
        for (int seed = 0; seed < 300; seed++) {
            Promotion promotion = promotion(seed);
            Table table = odd((Table) promotion.body(), new Random(seed));

            assertThat(
                            TableImport.read(
                                    promotion,
                                    TableBook.write(promotion, table, Names.NONE),
                                    Names.NONE))
                    .as("seed %d", seed)
                    .isEqualTo(table);
        }
    }

    @Test
    void it_comes_back_also_when_another_program_has_saved_it() throws Refused, IOException {
        for (int seed = 0; seed < 60; seed++) {
            Promotion promotion = promotion(seed);
            Table table = odd((Table) promotion.body(), new Random(seed));
            byte[] saved = edited(TableBook.write(promotion, table, Names.NONE), _ -> {});

            assertThat(TableImport.read(promotion, saved, Names.NONE))
                    .as("seed %d", seed)
                    .isEqualTo(table);
        }
    }

    /** Words that are hard to write, and cells that do not fit their columns. */
    private static Table odd(Table table, Random random) {
        var rows = new ArrayList<Row>();
        for (Row row : table.rows()) {
            var cells = new ArrayList<Cell>();
            for (Cell cell : row.cells()) {
                cells.add(
                        switch (random.nextInt(6)) {
                            case 0 -> Cell.BLANK;
                            case 1 -> new Cell.Word(word(random));
                            case 2 ->
                                    new Cell.Words(
                                            new TreeSet<>(
                                                    List.of(word(random), "x" + word(random))));
                            case 3 ->
                                    new Cell.Whole(random.nextLong() >>> random.nextInt(63) >>> 1);
                            default -> cell;
                        });
            }
            rows.add(new Row(row.id(), cells));
        }
        return new Table(table.hit(), table.columns(), rows);
    }

    private static String word(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(_ -> LETTERS.charAt(random.nextInt(LETTERS.length())))
                .map(String::valueOf)
                .reduce("", String::concat);
    }

    @Test
    void no_cell_is_a_formula_or_begins_like_one() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Promotion promotion = promotion(seed);
            Table table = odd((Table) promotion.body(), new Random(seed));
            try (var book =
                    new XSSFWorkbook(
                            new ByteArrayInputStream(
                                    TableBook.write(promotion, table, Names.NONE)))) {
                book.forEach(
                        sheet ->
                                sheet.forEach(
                                        row ->
                                                row.forEach(
                                                        cell -> {
                                                            assertThat(cell.getCellType())
                                                                    .isNotEqualTo(CellType.FORMULA);
                                                            if (cell.getCellType()
                                                                    == CellType.STRING) {
                                                                assertThat(
                                                                                cell
                                                                                        .getStringCellValue())
                                                                        .doesNotMatch(
                                                                                "(?s)[=+@\\-\\t\\r"
                                                                                        + "].*");
                                                            }
                                                        })));
            }
        }
    }

    @Test
    void what_people_write_is_understood() throws Refused, IOException {
        Promotion promotion = tiers();
        byte[] file =
                edited(
                        TableBook.write(promotion, (Table) promotion.body(), Names.NONE),
                        book -> {
                            var rules = book.getSheet(TableBook.RULES);
                            rules.getRow(3).getCell(1).setCellValue("gold，vip、silver");
                            rules.getRow(3).getCell(2).setCellValue("300～500");
                            rules.getRow(3).getCell(3).setCellValue(0.2);
                            rules.getRow(4).getCell(1).setCellValue("Any");
                            rules.getRow(4).getCell(2).setCellValue(">= ¥1,200.50");
                            rules.getRow(4).getCell(3).setCellValue("７.5%".replace("７", "7"));
                        });

        assertThat(TableImport.read(promotion, file, Names.NONE).rows())
                .extracting(Row::cells)
                .containsExactly(
                        List.of(
                                new Cell.Words(Set.of("gold", "silver", "vip")),
                                new Cell.Range(OptionalLong.of(30_000), OptionalLong.of(50_000)),
                                new Cell.Whole(2_000)),
                        List.of(
                                Cell.ANY,
                                new Cell.Range(OptionalLong.of(120_050), OptionalLong.empty()),
                                new Cell.Whole(750)));
    }

    @Test
    void what_people_call_a_value_is_the_value() throws Refused, IOException {
        Promotion promotion = tiers();
        byte[] file =
                edited(
                        TableBook.write(promotion, (Table) promotion.body(), SHOP),
                        book -> {
                            var rules = book.getSheet(TableBook.RULES);
                            rules.getRow(3).getCell(1).setCellValue("金卡、Silver card，VIP，\"金卡\"");
                            rules.getRow(4).getCell(1).setCellValue("会员");
                        });

        assertThat(TableImport.read(promotion, file, SHOP).rows())
                .extracting(row -> row.cells().getFirst())
                .containsExactly(
                        new Cell.Words(Set.of("gold", "silver", "VIP", "金卡")),
                        new Cell.Words(Set.of("会员")));
    }

    @Test
    void a_value_that_looks_like_the_name_of_another_one_comes_back() throws Refused {
        Promotion promotion = tiers();
        Table table = (Table) promotion.body();
        var row =
                new Row(
                        "a",
                        List.of(
                                new Cell.Words(Set.of("金卡", "gold", "SILVER CARD", "会员")),
                                Cell.ANY,
                                new Cell.Whole(500)));
        var odd = new Table(table.hit(), table.columns(), List.of(row));

        assertThat(TableImport.read(promotion, TableBook.write(promotion, odd, SHOP), SHOP))
                .isEqualTo(odd);
    }

    @Test
    void every_column_has_a_title_that_is_no_formula() throws IOException {
        Promotion promotion = tiers();
        Table table = (Table) promotion.body();
        List<Column> columns = new ArrayList<>(table.columns());
        columns.set(
                0, new Column.OfText("tier", new Text("=1+1", ""), TextField.TIER, Membership.IN));
        var titled = new Table(table.hit(), columns, table.rows());

        assertThat(titles(TableBook.write(promotion, table, SHOP)))
                .containsExactly("会员等级", "商品原价合计", "打折");
        assertThat(titles(TableBook.write(promotion, titled, SHOP))).startsWith("'=1+1");
    }

    private static List<String> titles(byte[] file) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var titles = book.getSheet(TableBook.RULES).getRow(0);
            return IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> titles.getCell(i).getStringCellValue())
                    .toList();
        }
    }

    @Test
    void every_cell_that_is_wrong_is_told_with_its_place() throws IOException {
        Promotion promotion = tiers();
        byte[] file =
                edited(
                        TableBook.write(promotion, (Table) promotion.body(), Names.NONE),
                        book -> {
                            var rules = book.getSheet(TableBook.RULES);
                            rules.getRow(3).getCell(2).setCellValue("three hundred");
                            rules.getRow(4).getCell(3).setCellValue(0.00001);
                            rules.getRow(4).getCell(1).setCellFormula("1+1");
                        });

        List<CellError> errors = refused(promotion, file);

        assertThat(errors)
                .extracting(e -> e.sheet() + "!" + e.cell() + " " + e.code())
                .containsExactly("Rules!B5 formula");

        byte[] values =
                edited(
                        file,
                        book -> book.getSheet(TableBook.RULES).getRow(4).getCell(1).setBlank());
        assertThat(refused(promotion, values))
                .extracting(e -> e.sheet() + "!" + e.cell() + " " + e.code())
                .containsExactly("Rules!C4 wrong-cell", "Rules!D5 wrong-cell");
        assertThat(refused(promotion, values).getFirst().message().zh()).contains("区间");
    }

    @Test
    void edits_come_back_as_changes_by_row_and_column() throws Refused, IOException {
        Promotion promotion = tiers();
        Table before = (Table) promotion.body();
        byte[] file =
                edited(
                        TableBook.write(promotion, before, Names.NONE),
                        book -> {
                            var rules = book.getSheet(TableBook.RULES);
                            rules.getRow(3).getCell(3).setCellValue(0.25);
                            var added = rules.createRow(5);
                            added.createCell(1).setCellValue("不限");
                            added.createCell(2).setCellValue("≥ 0");
                            added.createCell(3).setCellValue(0.01);
                        });

        Table after = TableImport.read(promotion, file, Names.NONE);

        assertThat(TableChange.between(before, after))
                .containsExactly(
                        new CellChanged("a", "off", new Cell.Whole(1_000), new Cell.Whole(2_500)),
                        new RowAdded(after.rows().get(2), 2));
        assertThat(after.rows().get(2).id()).isEqualTo("row-6");
        assertThat(TableChange.between(after, before))
                .contains(new RowRemoved(after.rows().get(2), 2));
        Table turned = new Table(before.hit(), before.columns(), before.rows().reversed());
        assertThat(TableChange.between(before, turned)).containsExactly(new RowMoved("a", 0, 1));
        assertThat(TableChange.between(before, before)).isEmpty();
    }

    private static Promotion promotion(int seed) {
        return new SomeTables(seed).promotion("t");
    }

    private static Promotion tiers() {
        Promotion some = promotion(0);
        List<Column> columns = Tables.columns();
        return new Promotion(
                some.id(),
                some.campaign(),
                some.name(),
                some.currency(),
                some.schedule(),
                some.stacking(),
                some.when(),
                new Table(
                        HitPolicy.FIRST,
                        columns,
                        List.of(
                                new Row(
                                        "a",
                                        List.of(
                                                new Cell.Words(Set.of("gold")),
                                                new Cell.Range(
                                                        OptionalLong.of(100), OptionalLong.empty()),
                                                new Cell.Whole(1_000))),
                                new Row(
                                        "b",
                                        List.of(
                                                Cell.ANY,
                                                new Cell.Range(
                                                        OptionalLong.of(300), OptionalLong.of(500)),
                                                new Cell.Whole(500))))));
    }

    private static List<CellError> refused(Promotion promotion, byte[] file) {
        return catchThrowableOfType(
                        Refused.class, () -> TableImport.read(promotion, file, Names.NONE))
                .errors();
    }

    private static byte[] edited(byte[] file, Consumer<XSSFWorkbook> edit) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            edit.accept(book);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** Two tiers with names of their own, and two that share one. */
    private static final Names SHOP =
            new Names() {
                private final Map<String, Text> tiers =
                        Map.of(
                                "gold", new Text("金卡", "Gold card"),
                                "silver", new Text("银卡", "Silver card"),
                                "a", new Text("会员", "a"),
                                "b", new Text("会员", "b"));

                @Override
                public Set<String> values(TextField field) {
                    return field == TextField.TIER ? tiers.keySet() : Set.of();
                }

                @Override
                public Optional<Text> value(TextField field, String value) {
                    return Optional.ofNullable(tiers.get(value));
                }
            };
}
