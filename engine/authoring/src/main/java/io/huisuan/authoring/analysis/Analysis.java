package io.huisuan.authoring.analysis;

import io.huisuan.authoring.drl.PlainRule;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Cell.Range;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.Row;
import io.huisuan.rules.table.Shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks at a decision table as a whole. What it says is so: where the steps do not suffice to know,
 * it says that. Rows that are not filled in yet are left out.
 */
public final class Analysis {

    /** Enough for 2,000 rows that are written by people; a step is well below a microsecond. */
    public static final long STEPS = 2_000_000;

    /** More pairs than anybody looks at. */
    static final int MAX_PAIRS = 200;

    private Analysis() {}

    /** What a form gives for less than it costs. */
    public static List<TableFinding> of(Promotion promotion, Form form, Collection<Line> goods) {
        return FormRow.of(promotion, form, goods);
    }

    /**
     * What is wrong with rules of DRL, as far as they are plain.
     *
     * @param rules those of a text that the guard let pass
     */
    public static List<TableFinding> of(
            Promotion promotion, List<PlainRule> rules, Collection<Line> goods) {
        return RuleRows.of(promotion, rules, goods);
    }

    /**
     * Finds what is wrong with the promotion's table.
     *
     * @param goods one unit of each of the catalogue's goods, with its cost where that is known
     * @param steps how many boxes may be looked at, for example {@link #STEPS}
     */
    public static List<TableFinding> of(
            Promotion promotion, Table table, Collection<Line> goods, long steps) {
        List<Integer> filled =
                IntStream.range(0, table.rows().size())
                        .filter(row -> isFilled(table, row))
                        .boxed()
                        .toList();
        if (filled.isEmpty() || asksTwice(table)) {
            return List.of();
        }
        var rows = Rows.of(promotion, table, filled);
        return rows.space().domain().isEmpty() ? List.of() : of(rows, goods, new Covering(steps));
    }

    private static List<TableFinding> of(Rows rows, Collection<Line> goods, Covering covering) {
        var found = new ArrayList<>(EmptyRows.of(rows));
        found.addAll(DeadRows.of(rows, covering));
        if (rows.space().isExact()) {
            var boundaries = Boundaries.of(rows, covering);
            found.addAll(boundaries.findings());
            found.addAll(Overlaps.of(rows, new HashSet<>(boundaries.overlapping()), MAX_PAIRS));
            found.addAll(Gaps.of(rows, boundaries.gaps(), covering));
        } else {
            found.add(unclear());
        }
        found.addAll(IdleColumns.of(rows, covering));
        found.addAll(Costs.of(rows, goods));
        return List.copyOf(found);
    }

    private static boolean isFilled(Table table, int row) {
        Row filled = table.rows().get(row);
        return filled.cells().size() == table.columns().size()
                && IntStream.range(0, table.columns().size())
                        .allMatch(
                                i ->
                                        Shape.fits(table.columns().get(i), filled.cells().get(i))
                                                && !isBackwards(filled, i));
    }

    private static boolean isBackwards(Row row, int column) {
        return row.cells().get(column) instanceof Range(var from, var to)
                && from.orElse(0) > to.orElse(Long.MAX_VALUE);
    }

    private static boolean asksTwice(Table table) {
        Set<Column.LineField> seen = new HashSet<>();
        return table.columns().stream()
                .anyMatch(column -> column instanceof OfLines line && !seen.add(line.field()));
    }

    private static TableFinding unclear() {
        return new TableFinding(
                Finding.warning(
                        "not-decided",
                        "/when",
                        "活动本身的条件无法精确计算，没有检查重叠和遗漏",
                        "the promotion's own conditions can't be calculated with; overlaps and gaps"
                                + " were not looked for"),
                List.of(),
                Optional.empty());
    }
}
