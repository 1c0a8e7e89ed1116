package io.huisuan.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.finding.Edit.AddRow;
import io.huisuan.authoring.finding.Edit.SetCell;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.promotion.TextField;

import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

class AnalysisTest {
    static final Column TIER =
            new OfText("tier", SmallTables.UNTITLED, TextField.TIER, Membership.IN);
    static final Column TOTAL =
            new OfNumber("total", SmallTables.UNTITLED, NumberField.LIST_TOTAL, Operator.BETWEEN);
    static final Column SKU = new OfLines("sku", SmallTables.UNTITLED, LineField.SKU);

    @Test
    void a_bound_that_two_rows_share_is_moved() {
        List<TableFinding> found =
                analysis(
                        HitPolicy.UNIQUE,
                        TOTAL,
                        List.of(between(0, 30_000), between(30_000, 50_000)));

        assertThat(codes(found)).containsExactly("boundary-overlap");
        assertThat(found.getFirst().finding().pointer()).isEqualTo("/body/rows/1/cells/0");
        assertThat(found.getFirst().finding().message().zh()).isEqualTo("第 1 行和第 2 行在边界值 ¥300 上重叠");
        assertThat(found.getFirst().example().orElseThrow().listTotal()).isEqualTo(30_000);
        assertThat(found.getFirst().finding().fixes().getFirst().edits())
                .containsExactly(new SetCell(0, 0, between(0, 29_999)));
    }

    @Test
    void a_yuan_between_two_rows_is_missed() {
        List<TableFinding> found =
                analysis(
                        HitPolicy.FIRST,
                        TOTAL,
                        List.of(between(0, 29_900), between(30_000, 50_000)));

        assertThat(codes(found)).containsExactly("boundary-gap");
        assertThat(found.getFirst().finding().fixes().getFirst().edits())
                .containsExactly(new SetCell(1, 0, between(29_901, 50_000)));
    }

    @Test
    void a_missing_combination_comes_with_the_row_that_is_missing() {
        List<Column> columns = List.of(TIER, TOTAL, SmallTables.price());
        Table table =
                table(
                        HitPolicy.UNIQUE,
                        columns,
                        List.of(words("gold"), between(0, 999)),
                        List.of(words("gold"), between(1_000, 1_999)),
                        List.of(words("silver"), between(1_000, 1_999)));

        List<TableFinding> found = analysis(table, List.of());

        assertThat(codes(found)).containsExactly("gap");
        assertThat(found.getFirst().finding().fixes().getFirst().edits())
                .containsExactly(
                        new AddRow(
                                3,
                                List.of(
                                        words("silver"),
                                        new Cell.Range(OptionalLong.empty(), OptionalLong.of(999)),
                                        Cell.BLANK)));
    }

    @Test
    void several_rows_together_hide_another_one() {
        List<TableFinding> found =
                analysis(
                        HitPolicy.FIRST,
                        TOTAL,
                        List.of(between(0, 499), between(500, 999), between(100, 800)));

        assertThat(codes(found)).containsExactly("never-fires");
        assertThat(found.getFirst().rows()).containsExactly(0, 1, 2);
    }

    @Test
    void what_took_too_long_is_said_to_be_unknown() {
        Table table =
                table(
                        HitPolicy.FIRST,
                        List.of(TIER, TOTAL, SmallTables.price()),
                        List.of(words("gold"), between(0, 999)),
                        List.of(words("gold"), between(500, 1_999)),
                        List.of(words("gold"), between(0, 1_999)));

        assertThat(codes(Analysis.of(promotion(table), table, List.of(), 3)))
                .contains("not-decided")
                .doesNotContain("never-fires");
    }

    @Test
    void conditions_about_lines_are_not_calculated_with_and_that_is_said() {
        Table table =
                table(
                        HitPolicy.UNIQUE,
                        List.of(TIER, SmallTables.price()),
                        List.of(words("gold")),
                        List.of(words("gold")));
        Promotion promotion =
                SmallTables.promotion(
                        schedule(),
                        new Condition.HasLines(
                                new LineFilter(
                                        Set.of("TEA"),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        Set.of()),
                                1),
                        table);

        assertThat(codes(Analysis.of(promotion, table, List.of(), Analysis.STEPS)))
                .containsExactly("not-decided");
    }

    @Test
    void codes_are_compared_as_carts_compare_them() {
        Column codes = new OfText("codes", SmallTables.UNTITLED, TextField.CODE, Membership.IN);

        assertThat(codes(analysis(HitPolicy.FIRST, codes, List.of(words("SAVE"), words("save ")))))
                .contains("never-fires");
    }

    /** Without an end the steps of a heavy table would be: three of sixty codes in each row. */
    @Test
    void what_takes_too_long_is_not_decided() {
        Column codes = new OfText("codes", SmallTables.UNTITLED, TextField.CODE, Membership.NOT_IN);
        var rows = new ArrayList<Cell>();
        for (int i = 0; i < 200; i++) {
            rows.add(
                    new Cell.Words(
                            Set.of("A" + i % 60, "B" + (i * 7 + 1) % 60, "C" + (i * 13 + 2) % 60)));
        }

        assertThat(codes(analysis(HitPolicy.FIRST, codes, rows))).contains("not-decided");
    }

    @Test
    void rows_that_are_not_filled_in_are_left_out() {
        Table table =
                table(
                        HitPolicy.UNIQUE,
                        List.of(TIER, SmallTables.price()),
                        List.of(words("gold")),
                        List.of(Cell.BLANK),
                        List.of(words("gold")));

        assertThat(analysis(table, List.of()))
                .filteredOn(found -> found.finding().code().equals("overlap"))
                .singleElement()
                .satisfies(found -> assertThat(found.rows()).containsExactly(0, 2));
    }

    @Test
    void goods_below_their_cost_are_told_with_a_cart_that_has_been_priced() {
        Table table =
                table(
                        HitPolicy.FIRST,
                        List.of(SKU, SmallTables.price()),
                        List.of(words("TEA"), new Cell.Whole(5_000)),
                        List.of(words("CUP"), new Cell.Whole(5_000)));

        List<TableFinding> found =
                analysis(table, List.of(goods("TEA", 9_900, 6_000), goods("CUP", 9_900, 4_000)));

        assertThat(codes(found)).containsExactly("below-cost");
        assertThat(found.getFirst().rows()).containsExactly(0);
        assertThat(found.getFirst().example().orElseThrow().lines().getFirst().sku())
                .isEqualTo("TEA");
        assertThat(found.getFirst().finding().fixes().getFirst().edits())
                .containsExactly(new SetCell(0, 1, new Cell.Whole(6_000)));
        assertThat(found.getFirst().finding().pointer()).isEqualTo("/body/rows/0/cells/1");
    }

    private static List<TableFinding> analysis(HitPolicy hit, Column column, List<Cell> cells) {
        var rows = new ArrayList<Row>();
        for (Cell cell : cells) {
            rows.add(new Row("r" + rows.size(), List.of(cell, new Cell.Whole(1))));
        }
        return analysis(new Table(hit, List.of(column, SmallTables.price()), rows), List.of());
    }

    static List<TableFinding> analysis(Table table, List<Line> goods) {
        return Analysis.of(promotion(table), table, goods, Analysis.STEPS);
    }

    private static Promotion promotion(Table table) {
        return SmallTables.promotion(schedule(), Condition.ALWAYS, table);
    }

    private static Schedule schedule() {
        return new Schedule(ZoneId.of("Asia/Shanghai"), Optional.empty(), Optional.empty());
    }

    /** Rows of the asking cells; what is not said is the price 1. */
    @SafeVarargs
    private static Table table(HitPolicy hit, List<Column> columns, List<Cell>... rows) {
        return new Table(
                hit,
                columns,
                IntStream.range(0, rows.length)
                        .mapToObj(
                                i -> {
                                    var cells = new ArrayList<>(rows[i]);
                                    if (cells.size() < columns.size()) {
                                        cells.add(new Cell.Whole(1));
                                    }
                                    return new Row("r" + i, cells);
                                })
                        .toList());
    }

    static Cell words(String word) {
        return new Cell.Words(Set.of(word));
    }

    static Cell between(long from, long to) {
        return new Cell.Range(OptionalLong.of(from), OptionalLong.of(to));
    }

    private static Line goods(String sku, long price, long cost) {
        return new Line(
                "1",
                sku,
                "",
                "",
                "",
                List.of(),
                Set.of(),
                1,
                price,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(cost),
                Map.of());
    }

    static List<String> codes(List<TableFinding> found) {
        return found.stream().map(one -> one.finding().code()).toList();
    }
}
