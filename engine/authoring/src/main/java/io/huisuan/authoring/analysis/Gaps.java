package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Covering.Covered;
import io.huisuan.authoring.analysis.Covering.LeftOver;
import io.huisuan.authoring.analysis.Covering.Undecided;
import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column.Asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Combinations that no row matches, although other rows ask for each of the values by itself.
 * Numbers and times between the first and the last count as asked for.
 */
final class Gaps {
    private static final int TOLD = 5;

    private Gaps() {}

    /**
     * Some gaps.
     *
     * @param told gaps that have been found already
     */
    static List<TableFinding> of(Rows rows, List<Box> told, Covering covering) {
        List<Integer> live = rows.live();
        var found = new ArrayList<TableFinding>();
        if (live.isEmpty()) {
            return found;
        }
        List<Box> covered = new ArrayList<>(rows.boxes(live));
        covered.addAll(told);
        Box hull = rows.space().hull(rows.boxes(live));
        while (found.size() < TOLD) {
            switch (covering.of(hull, covered)) {
                case Covered() -> {
                    return found;
                }
                case Undecided() -> {
                    found.add(undecided());
                    return found;
                }
                case LeftOver(Box gap) -> {
                    found.add(gap(rows, gap));
                    covered.add(gap);
                }
            }
        }
        return found;
    }

    private static TableFinding gap(Rows rows, Box gap) {
        Space space = rows.space();
        return new TableFinding(
                Finding.warning(
                                "gap",
                                "/body/rows",
                                "有的组合没有任何一行匹配，见示例购物车",
                                "some combination is matched by no row; the example cart shows it")
                        .fixedBy(
                                row(space, gap).map(cells -> added(space, cells)).stream()
                                        .toList()),
                List.of(),
                Example.of(space, gap));
    }

    private static Fix added(Space space, List<Cell> cells) {
        return Fix.of(
                "补上一行", "add a row for it", new Edit.AddRow(space.table().rows().size(), cells));
    }

    /** A row for the gap; what it gives is for its author to say. */
    private static Optional<List<Cell>> row(Space space, Box gap) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < space.table().columns().size(); column++) {
            if (!(space.table().columns().get(column) instanceof Asking asking)) {
                cells.add(Cell.BLANK);
                continue;
            }
            Optional<Cell> cell = Cells.saying(space, column, gap.at(space.axis(asking)));
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
        }
        return Optional.of(cells);
    }

    private static TableFinding undecided() {
        return new TableFinding(
                Finding.warning(
                        "not-decided",
                        "/body/rows",
                        "没能算出是否有遗漏的组合",
                        "it could not be decided whether some combination is matched by no row"),
                List.of(),
                Optional.empty());
    }
}
