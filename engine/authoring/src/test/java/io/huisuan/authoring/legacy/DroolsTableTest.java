package io.huisuan.authoring.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.Canaries;
import io.huisuan.authoring.legacy.DroolsTable.Understood;
import io.huisuan.authoring.xlsx.CellError;
import io.huisuan.authoring.xlsx.Refused;
import io.huisuan.authoring.xlsx.Sheet;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.TextField;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

class DroolsTableTest {
    private static final String[][] TIERS = {
        {"RuleSet", "promo.shop"},
        {"Import", "com.shop.facts.*"},
        {"Variables", "Offers offers"},
        {},
        {"RuleTable tiers"},
        {"NAME", "CONDITION", "CONDITION", "CONDITION", "PRIORITY", "ACTION"},
        {"", "Customer", "Cart", "Cart", "", ""},
        {
            "",
            "tier",
            "listTotal >= $param",
            "channel in ( $param )",
            "",
            "offers.percentOff($param);"
        },
        {"name", "tier", "from", "channels", "", "basis points"},
        {"gold", "gold", "30000", "\"app\", \"web\"", "10", "1500"},
        {"silver", "silver", "", "\"app\"", "5", "500"},
    };

    @Test
    void rules_that_fit_become_a_table_in_which_all_that_match_give() {
        Understood understood = csv(TIERS);

        assertThat(understood.notUnderstood()).isEmpty();
        assertThat(understood.rules()).isEqualTo(2);
        Table table = table(understood);
        assertThat(table.hit()).isEqualTo(HitPolicy.COLLECT);
        assertThat(table.columns())
                .extracting(Column::id)
                .containsExactly("tier", "listTotal", "channel", "gives");
        assertThat(table.columns().get(0))
                .isInstanceOfSatisfying(
                        OfText.class, c -> assertThat(c.field()).isEqualTo(TextField.TIER));
        assertThat(table.columns().get(1))
                .isInstanceOfSatisfying(
                        OfNumber.class,
                        c -> assertThat(c.field()).isEqualTo(NumberField.LIST_TOTAL));
        assertThat(table.columns().get(3)).isInstanceOf(Giving.class);
        assertThat(table.rows()).extracting(Table.Row::id).containsExactly("gold", "silver");
        assertThat(table.rows().get(0).cells())
                .containsExactly(
                        new Cell.Words(Set.of("gold")),
                        new Cell.Range(OptionalLong.of(30_000), OptionalLong.empty()),
                        new Cell.Words(Set.of("app", "web")),
                        new Cell.Whole(1_500));
        assertThat(table.rows().get(1).cells())
                .containsExactly(
                        new Cell.Words(Set.of("silver")),
                        Cell.ANY,
                        new Cell.Words(Set.of("app")),
                        new Cell.Whole(500));
    }

    @Test
    void a_workbook_says_the_same_as_the_csv() throws Exception {
        assertThat(DroolsTable.read(Sheet.ofXlsx(xlsx(TIERS))).body()).isEqualTo(csv(TIERS).body());
    }

    @Test
    void conditions_of_lines_that_share_an_object_are_one_pattern() throws Exception {
        String[][] lines = {
            {"RuleTable skus"},
            {"CONDITION", "CONDITION", "ACTION"},
            {"$l : Line...", "$l : Line...", ""},
            {"sku", "brand ==", "offers.unitPrice($param).on($l);"},
            {"sku", "brand", "price"},
            {"tea-1", "wuyi", "4900"},
            {"tea-2", "", "3900"},
        };
        Table table = table(csv(lines));

        assertThat(table.isByLine()).isTrue();
        assertThat(table.columns().subList(0, 2))
                .allSatisfy(column -> assertThat(column).isInstanceOf(OfLines.class))
                .extracting(column -> ((OfLines) column).field())
                .containsExactly(LineField.SKU, LineField.BRAND);
        assertThat(table.rows().get(1).cells().get(1)).isEqualTo(Cell.ANY);
    }

    @Test
    void what_no_cell_can_say_stays_drl() {
        String[][] many = {
            {"RuleTable many"},
            {"CONDITION", "ACTION"},
            {"$l : Line", ""},
            {"qty >= $param", "offers.percentOff($param).on($l);"},
            {"from", "off"},
            {"2", "500"},
        };
        Understood understood = csv(many);

        assertThat(understood.body()).isInstanceOf(Drl.class);
        assertThat(((Drl) understood.body()).text())
                .contains("rule \"many_6\"", "qty >= 2", "offers.percentOff(500).on($l);");
    }

    @Test
    void what_is_not_understood_is_told_with_its_cell_and_the_rest_is_taken() {
        String[][] sheet = {
            {"Functions", "function void f() { System.exit(1); }"},
            {"RuleTable t"},
            {"CONDITION", "ACTION", "TIMER", "Bogus"},
            {"Customer", "", "", ""},
            {"tier == \"$param\"", "offers.percentOff($param);", "", ""},
            {"tier", "off", "timer", ""},
            {"gold", "1500", "", ""},
            {"silver", "500", "cron:0 * * * * ?", ""},
            {"bronze", "a lot", "", ""},
            {"new", "200", "", ""},
        };
        Understood understood = csv(sheet);

        assertThat(table(understood).rows()).hasSize(2);
        assertThat(understood.notUnderstood())
                .extracting(CellError::cell, CellError::code)
                .containsExactly(
                        tuple("C8", "not-taken"),
                        tuple("B9", "wrong-cell"),
                        tuple("A1", "not-taken"));
    }

    /** None of these may become a rule; each is refused at its own cell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\" || System.setProperty(\"pwned\",\"1\") == null || sku == \"",
                "x\") then offers.freeShipping(); end rule \"y\" when $l : Line( sku == \"",
                "x\\u0022 || true || sku == \\u0022",
                "x\", this.getClass() != null, sku == \"x",
                "\"x\" + java.lang.System.exit(1)\"",
                "x\u202E\"",
            })
    void a_cell_never_leaves_its_literal(String cell) {
        String[][] sheet = {
            {"RuleTable t"},
            {"CONDITION", "ACTION"},
            {"$l : Line", ""},
            {"sku == \"$param\"", "offers.percentOff(100).on($l);"},
            {"sku", ""},
            {cell, "x"},
            {"tea", "x"},
        };
        Understood understood = csv(sheet);

        assertThat(table(understood).rows()).hasSize(1);
        assertThat(understood.notUnderstood()).extracting(CellError::cell).containsOnly("A6");
        assertThat(System.getProperty("pwned")).isNull();
    }

    /** A number's cell needs no quote to say more than a number. */
    @Test
    void an_action_is_one_wish_whatever_its_cell_says() {
        String[][] sheet = {
            {"RuleTable t"},
            {"CONDITION", "ACTION"},
            {"$l : Line", ""},
            {"sku == \"$param\"", "offers.percentOff($param).on($l);"},
            {"sku", ""},
            {"a", "1L); System.setProperty(String.valueOf(1), null); offers.percentOff(1"},
            {"b", "100"},
        };
        Understood understood = csv(sheet);

        assertThat(table(understood).rows()).hasSize(1);
        assertThat(understood.notUnderstood()).extracting(CellError::cell).containsOnly("B6");
    }

    @Test
    void a_row_that_is_two_rules_is_left_out() {
        String[][] sheet = {
            {"RuleTable t"},
            {"NAME", "CONDITION", "ACTION"},
            {"", "Customer", ""},
            {"", "tier", "offers.percentOff($param);"},
            {"", "", ""},
            {"a\" when Cart() then offers.freeShipping(); end rule \"b", "gold", "100"},
            {"c", "gold", "100"},
        };

        assertThat(csv(sheet).notUnderstood()).extracting(CellError::cell).containsOnly("A6");
        assertThat(csv(sheet).rules()).isEqualTo(1);
    }

    @Test
    void a_formula_is_not_evaluated_and_its_row_not_taken() throws Exception {
        byte[] file =
                book(
                        TIERS,
                        book ->
                                book.getSheetAt(0)
                                        .getRow(10)
                                        .getCell(5)
                                        .setCellFormula("WEBSERVICE(\"http://example.org\")"));

        Understood understood = DroolsTable.read(Sheet.ofXlsx(file));

        assertThat(understood.rules()).isEqualTo(1);
        assertThat(understood.notUnderstood())
                .extracting(CellError::cell, CellError::code)
                .contains(tuple("F11", "formula"));
    }

    @Test
    void places_in_values_are_no_places() {
        var snippet = new Snippet("$1 and $2");

        assertThat(snippet.with("\"$2$2\",\"$1$1\"")).isEqualTo("\"$2$2\" and \"$1$1\"");
        assertThat(new Snippet("forall(||){tier == \"$\"}").with("a, b"))
                .isEqualTo("tier == \"a\" || tier == \"b\"");
    }

    @Test
    void a_file_without_a_rule_table_is_told_so() {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> DroolsTable.read(Sheet.ofCsv("a,b\n1,2\n".getBytes(UTF_8))));

        assertThat(refused.errors()).extracting(CellError::code).containsExactly("no-rule-table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RuleSet\tpromo\nRuleTable t\t\n",
                "<html><table><tr><td>RuleTable t</td></tr></table></html>"
            })
    void another_kind_of_text_is_told_what_it_is(String text) {
        assertThat(code(text.getBytes(UTF_8))).isEqualTo("text-file");
    }

    @Test
    void a_spreadsheet_under_the_name_of_a_csv_is_refused() throws IOException {
        assertThat(code(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("old-format");
        assertThat(code(book(new String[][] {{"RuleTable t"}}, _ -> {})))
                .isEqualTo("not-a-spreadsheet");
    }

    /** Sheets of the hostile corpus, with the names that wishes have here. */
    @ParameterizedTest
    @CsvSource({
        "110-dt-cell-condition.csv, B12, wrong-cell",
        "118-dt-cell-number-action.csv, D11, wrong-cell"
    })
    void a_hostile_sheet_is_refused_for_its_own_cell(
            String file, String cell, String code, @TempDir Path folder) throws IOException {
        try (Canaries canaries = Canaries.in(folder);
                InputStream in = getClass().getResourceAsStream("/attacks/" + file)) {
            String sheet =
                    canaries.of(new String(in.readAllBytes(), UTF_8))
                            .replace("offers.gift(\"\"dt\"\", ", "offers.freeGift(")
                            .replace("\"\"$param\"\");", "\"\"$param\"\", 1);")
                            .replace(
                                    "offers.linePercent(\"\"r1\"\", $l, $param)",
                                    "offers.percentOff($param).on($l)");

            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () -> DroolsTable.read(Sheet.ofCsv(sheet.getBytes(UTF_8))));

            assertThat(refused.errors())
                    .extracting(CellError::cell, CellError::code)
                    .containsExactly(tuple(cell, code));
            canaries.areQuiet();
        }
    }

    private static String code(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> DroolsTable.read(Sheet.ofCsv(file)))
                .errors()
                .getFirst()
                .code();
    }

    private static Table table(Understood understood) {
        assertThat(understood.body()).as("%s", understood).isInstanceOf(Table.class);
        return (Table) understood.body();
    }

    private static Understood csv(String[][] cells) {
        var text = new StringBuilder();
        for (String[] row : cells) {
            Arrays.stream(row)
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + "\",")
                    .forEach(text::append);
            text.append('\n');
        }
        try {
            return DroolsTable.read(Sheet.ofCsv(text.toString().getBytes(UTF_8)));
        } catch (Refused refused) {
            throw new AssertionError(refused.errors().toString(), refused);
        }
    }

    private static byte[] xlsx(String[][] cells) throws IOException {
        return book(
                cells,
                book -> book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("C7:D7")));
    }

    private static byte[] book(String[][] cells, Consumer<XSSFWorkbook> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Tables");
            for (int row = 0; row < cells.length; row++) {
                var line = sheet.createRow(row);
                for (int column = 0; column < cells[row].length; column++) {
                    String text = cells[row][column];
                    if (text.matches("\\d+")) {
                        line.createCell(column).setCellValue(Integer.parseInt(text));
                    } else if (!text.isEmpty()) {
                        line.createCell(column).setCellValue(text);
                    }
                }
            }
            change.accept(book);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
