package io.huisuan.authoring.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.legacy.DroolsTable.Understood;
import io.huisuan.authoring.xlsx.Refused;
import io.huisuan.authoring.xlsx.Sheet;
import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Table;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a cell says is taken as it is, or not at all. */
class DroolsCellsLawsTest {
    private static final String[] SHREDS = {
        "\"",
        "\\",
        "\\u0022",
        "\n",
        "\r\n",
        "//",
        "/*",
        "*/",
        "#",
        "$param",
        "$1",
        "$l",
        ")",
        "(",
        "}",
        "{",
        "]",
        "[",
        ";",
        ",",
        ".",
        "||",
        "&&",
        "!=",
        "==",
        "eval",
        "end",
        "rule",
        "then",
        "when",
        "offers",
        "System.exit(1)",
        "this",
        "null",
        "true",
        "\u202E",
        "\u200B",
        "\u2028",
        "\uFF02",
        "'",
        "`",
        "=1+1",
        "@SUM(A1)",
        "tea",
        "x",
        " ",
        "1",
        "L",
        "Ａ",
    };

    @Test
    void a_value_reaches_a_rule_as_itself_or_not_at_all() {
        Laws.forAll(DroolsCellsLawsTest::value, value -> check(value, read(sheet(value, "r1"))));
    }

    @Test
    void a_name_is_the_name_of_one_rule_or_of_none() {
        Laws.forAll(
                DroolsCellsLawsTest::value,
                value -> assertThat(read(sheet("tea", value)).rules()).isBetween(1, 2));
    }

    private static String value(Choices choices) {
        return String.join("", choices.listOf(1, 6, some -> some.among(SHREDS)));
    }

    private static void check(String value, Understood understood) {
        boolean isQuoted = value.strip().matches("\"[^\"]*\"");
        String said = isQuoted ? value.strip().replace("\"", "") : value.strip();
        if (isQuoted && said.isEmpty()) {
            assertThat(understood.body()).isInstanceOf(Drl.class);
            return;
        }
        assertThat(understood.body()).isInstanceOf(Table.class);
        List<Table.Row> rows = ((Table) understood.body()).rows();
        assertThat(rows.getLast().cells().getFirst()).isEqualTo(new Cell.Words(Set.of("sound")));
        if (rows.size() == 2) {
            assertThat(rows.getFirst().cells().getFirst()).isEqualTo(new Cell.Words(Set.of(said)));
        } else if (!value.isBlank()) {
            assertThat(understood.notUnderstood()).isNotEmpty();
        }
    }

    private static Understood read(Sheet sheet) {
        try {
            return DroolsTable.read(List.of(sheet));
        } catch (Refused refused) {
            throw new AssertionError(refused.errors().toString(), refused);
        }
    }

    private static Sheet sheet(String value, String name) {
        return new Sheet(
                "s",
                Map.of(
                        0, Map.of(0, "RuleTable t"),
                        1, Map.of(0, "NAME", 1, "CONDITION", 2, "ACTION"),
                        2, Map.of(1, "$l : Line"),
                        3, Map.of(1, "sku", 2, "offers.percentOff($param).on($l);"),
                        4, Map.of(),
                        5, Map.of(0, name, 1, value, 2, "100"),
                        6, Map.of(0, "r2", 1, "sound", 2, "100")),
                List.of(),
                List.of());
    }
}
