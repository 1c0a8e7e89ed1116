package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Covering.Answer;
import io.huisuan.authoring.analysis.Covering.Covered;
import io.huisuan.authoring.analysis.Covering.LeftOver;
import io.huisuan.authoring.analysis.Covering.Undecided;
import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Column.Asking;
import io.huisuan.promotion.Table.HitPolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns without which every cart would hit the same rows. */
final class IdleColumns {

    private IdleColumns() {}

    static List<TableFinding> of(Rows rows, Covering covering) {
        var found = new ArrayList<TableFinding>();
        for (int column = 0; column < rows.space().table().columns().size(); column++) {
            if (rows.space().table().columns().get(column) instanceof Asking) {
                Answer answer = idle(rows, column, covering);
                switch (answer) {
                    case Covered() -> found.add(redundant(column));
                    case LeftOver _ -> {}
                    case Undecided() -> found.add(undecided(column));
                }
            }
        }
        return found;
    }

    /** Covered, when no row matches more without the column than it may. */
    private static Answer idle(Rows rows, int column, Covering covering) {
        Answer answer = new Covered();
        var before = new ArrayList<Box>();
        for (int row : rows.numbers()) {
            Box own = rows.box(row);
            before.add(own);
            Box relaxed = rows.space().row(row, column);
            if (!relaxed.isWithin(own)) {
                List<Box> by = rows.hit() == HitPolicy.FIRST ? before : List.of(own);
                switch (covering.of(relaxed, by)) {
                    case Covered() -> {}
                    case LeftOver leftOver -> {
                        return leftOver;
                    }
                    case Undecided undecided -> answer = undecided;
                }
            }
        }
        return answer;
    }

    private static TableFinding redundant(int column) {
        return new TableFinding(
                Finding.warning(
                                "redundant-column",
                                "/body/columns/" + column,
                                "去掉第 " + (column + 1) + " 列，结果完全一样",
                                "without column " + (column + 1) + " nothing would be different")
                        .fixedBy(
                                Fix.of(
                                        "删除这一列",
                                        "remove the column",
                                        new Edit.RemoveColumn(column))),
                List.of(),
                Optional.empty());
    }

    private static TableFinding undecided(int column) {
        return new TableFinding(
                Finding.warning(
                        "not-decided",
                        "/body/columns/" + column,
                        "没能算出第 " + (column + 1) + " 列是否多余",
                        "it could not be decided whether column " + (column + 1) + " is redundant"),
                List.of(),
                Optional.empty());
    }
}
