package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Covering.Answer;
import io.huisuan.authoring.analysis.Covering.Covered;
import io.huisuan.authoring.analysis.Covering.LeftOver;
import io.huisuan.authoring.analysis.Covering.Undecided;
import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding.Severity;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows that never fire, because earlier rows together match all that they match. */
final class DeadRows {

    private DeadRows() {}

    static List<TableFinding> of(Rows rows, Covering covering) {
        if (rows.hit() != HitPolicy.FIRST) {
            return List.of();
        }
        var found = new ArrayList<TableFinding>();
        var before = new ArrayList<Integer>();
        for (int row : rows.live()) {
            List<Integer> near =
                    before.stream().filter(other -> rows.box(other).meets(rows.box(row))).toList();
            Answer answer = covering.of(rows.box(row), rows.boxes(near));
            switch (answer) {
                case Covered() -> found.add(dead(rows, row, needed(rows, row, near)));
                case LeftOver _ -> {}
                case Undecided() -> found.add(undecided(rows, row));
            }
            before.add(row);
        }
        return found;
    }

    /** A single row that covers it, if there is one; else all that take part. */
    private static List<Integer> needed(Rows rows, int row, List<Integer> near) {
        return near.stream()
                .filter(other -> rows.box(row).isWithin(rows.box(other)))
                .findFirst()
                .map(List::of)
                .orElse(near);
    }

    private static TableFinding dead(Rows rows, int row, List<Integer> by) {
        String all =
                by.stream()
                        .map(other -> String.valueOf(other + 1))
                        .collect(Collectors.joining(", "));
        var about = new ArrayList<>(by);
        about.add(row);
        return rows.finding(
                Severity.WARNING,
                "never-fires",
                about,
                new Text(
                        "第 " + (row + 1) + " 行永远轮不到：前面的第 " + all + " 行已经全部匹配",
                        "row "
                                + (row + 1)
                                + " never fires: row "
                                + all
                                + " before it matches all of it"),
                Optional.of(rows.box(row)),
                List.of(
                        Fix.of(
                                "移到第 " + (by.getFirst() + 1) + " 行之前",
                                "move it before row " + (by.getFirst() + 1),
                                new Edit.MoveRow(row, by.getFirst())),
                        Fix.of("删除这一行", "remove the row", new Edit.RemoveRow(row))));
    }

    private static TableFinding undecided(Rows rows, int row) {
        return rows.finding(
                Severity.WARNING,
                "not-decided",
                List.of(row),
                new Text(
                        "没能算出第 " + (row + 1) + " 行是否会被前面的行完全挡住",
                        "it could not be decided whether rows before row "
                                + (row + 1)
                                + " match all of it"),
                Optional.empty(),
                List.of());
    }
}
