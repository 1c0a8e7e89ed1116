package io.huisuan.authoring.analysis;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding.Severity;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column.Bound;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Text;
import io.huisuan.rules.table.RowRule;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows that match no cart at all: their own cells contradict each other, or the promotion. */
final class EmptyRows {

    private EmptyRows() {}

    static List<TableFinding> of(Rows rows) {
        return rows.numbers().stream()
                .filter(row -> rows.box(row).isEmpty())
                .map(row -> finding(rows, row))
                .toList();
    }

    private static TableFinding finding(Rows rows, int row) {
        Space space = rows.space();
        Schedule own = RowRule.of(space.promotion(), space.table(), row).runs();
        String code = code(own, space.promotion().schedule());
        TableFinding found =
                rows.finding(
                        Severity.ERROR,
                        code,
                        List.of(row),
                        message(code, row + 1),
                        Optional.empty(),
                        List.of(Fix.of("删除这一行", "remove the row", new Edit.RemoveRow(row))));
        return bound(code).flatMap(bound -> column(space, row, bound)).map(found::in).orElse(found);
    }

    /** Which end of the row's time is wrong. */
    private static Optional<Bound> bound(String code) {
        return switch (code) {
            case "ends-before-it-starts", "expired-before-start" -> Optional.of(Bound.UNTIL);
            case "starts-after-end" -> Optional.of(Bound.FROM);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> column(Space space, int row, Bound bound) {
        return IntStream.range(0, space.table().columns().size())
                .filter(
                        i ->
                                space.table().columns().get(i) instanceof Validity(_, _, var end)
                                        && end == bound
                                        && space.cell(row, i) instanceof Cell.At)
                .boxed()
                .findFirst();
    }

    private static String code(Schedule own, Schedule whole) {
        if (isBackwards(own, own)) {
            return "ends-before-it-starts";
        }
        if (isBackwards(whole, own)) {
            return "expired-before-start";
        }
        return isBackwards(own, whole) ? "starts-after-end" : "row-contradiction";
    }

    /** Whether the one begins when the other has ended. */
    private static boolean isBackwards(Schedule begins, Schedule ends) {
        return begins.from().isPresent()
                && ends.until().filter(until -> !begins.from().get().isBefore(until)).isPresent();
    }

    private static Text message(String code, int row) {
        return switch (code) {
            case "ends-before-it-starts" ->
                    new Text("第 " + row + " 行在开始之前就结束了", "row " + row + " ends before it begins");
            case "expired-before-start" ->
                    new Text(
                            "第 " + row + " 行在活动开始之前就过期了",
                            "row " + row + " has ended before the promotion begins");
            case "starts-after-end" ->
                    new Text(
                            "第 " + row + " 行在活动结束之后才开始",
                            "row " + row + " begins after the promotion has ended");
            default ->
                    new Text(
                            "第 " + row + " 行的条件互相矛盾，永远不会匹配",
                            "the conditions of row "
                                    + row
                                    + " contradict each other; it never matches");
        };
    }
}
