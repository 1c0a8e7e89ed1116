package io.huisuan.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.finding.Edit.SetCell;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.cart.Cart;
import io.huisuan.laws.Laws;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.Row;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.table.RowRule;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** No finding too many and none too few, against everybody who could come into a small shop. */
class AnalysisLawsTest {
    private static final Set<String> EMPTY =
            Set.of(
                    "ends-before-it-starts",
                    "expired-before-start",
                    "starts-after-end",
                    "row-contradiction");

    @Test
    void findings_are_what_looking_at_every_cart_finds() {
        Laws.forAll(
                SmallTables::promotion,
                promotion -> {
                    Table table = (Table) promotion.body();
                    assertThat(told(analysis(promotion)))
                            .isEqualTo(Oracle.findings(promotion, table));
                });
    }

    @Test
    void every_example_shows_what_is_said() {
        Laws.forAll(
                SmallTables::promotion,
                promotion -> analysis(promotion).forEach(finding -> shows(promotion, finding)));
    }

    @Test
    void a_changed_cell_puts_right_what_it_is_offered_for() {
        Laws.forAll(
                SmallTables::promotion,
                promotion -> {
                    for (TableFinding finding : analysis(promotion)) {
                        for (Fix fix : finding.finding().fixes()) {
                            if (fix.edits().getFirst() instanceof SetCell edit) {
                                String same = name(finding);
                                assertThat(told(analysis(with(promotion, edit))))
                                        .as("%s with %s", same, edit)
                                        .doesNotContain(same);
                            }
                        }
                    }
                });
    }

    private static List<TableFinding> analysis(Promotion promotion) {
        return Analysis.of(promotion, (Table) promotion.body(), List.of(), Analysis.STEPS);
    }

    private static Set<String> told(List<TableFinding> findings) {
        return findings.stream()
                .map(AnalysisLawsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(TableFinding finding) {
        String code = finding.finding().code();
        String pointer = finding.finding().pointer();
        return switch (code) {
            case "gap" -> code;
            case "redundant-column" -> code + pointer.replace("/body/columns/", " ");
            case "never-fires" -> code + pointer.replace("/body/rows/", " ");
            default ->
                    (EMPTY.contains(code) ? "empty" : code)
                            + " "
                            + finding.rows().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(","));
        };
    }

    private static void shows(Promotion promotion, TableFinding finding) {
        String code = finding.finding().code();
        if (EMPTY.contains(code) || code.equals("redundant-column")) {
            assertThat(finding.example()).isEmpty();
            return;
        }
        Cart cart = finding.example().orElseThrow();
        assertThat(CartJson.read(Json.parse(Json.canonical(CartJson.write(cart))))).isEqualTo(cart);
        assertThat(promotion.schedule().runs(cart.at()) && promotion.when().holds(cart)).isTrue();
        List<Integer> hit = new ArrayList<>();
        for (RowRule row : RowRule.of(promotion, (Table) promotion.body())) {
            if (Oracle.matches(promotion, row, cart)) {
                hit.add(row.number());
            }
        }
        switch (code) {
            case "gap", "boundary-gap" -> assertThat(hit).as("%s", finding).isEmpty();
            case "never-fires" -> {
                assertThat(hit).contains(finding.rows().getLast());
                assertThat(hit.getFirst()).isLessThan(finding.rows().getLast());
            }
            default -> assertThat(hit).as("%s", finding).containsAll(finding.rows());
        }
    }

    private static Promotion with(Promotion promotion, SetCell edit) {
        Table table = (Table) promotion.body();
        var rows = new ArrayList<>(table.rows());
        var cells = new ArrayList<>(rows.get(edit.row()).cells());
        cells.set(edit.column(), edit.cell());
        rows.set(edit.row(), new Row(rows.get(edit.row()).id(), cells));
        return SmallTables.promotion(
                promotion.schedule(),
                promotion.when(),
                new Table(table.hit(), table.columns(), rows));
    }
}
