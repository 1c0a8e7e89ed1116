package io.huisuan.authoring.analysis;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Severity;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column.Asking;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of a table that are filled in, with what each matches.
 *
 * @param numbers their places in the table, ascending
 */
record Rows(Space space, List<Integer> numbers, Map<Integer, Box> boxes) {

    static Rows of(Promotion promotion, Table table, List<Integer> numbers) {
        Space space = Space.of(promotion, table, numbers);
        Map<Integer, Box> boxes = new HashMap<>();
        for (int number : numbers) {
            boxes.put(number, space.row(number));
        }
        return new Rows(space, numbers, boxes);
    }

    HitPolicy hit() {
        return space.table().hit();
    }

    Box box(int row) {
        return boxes.getOrDefault(row, space.domain());
    }

    /** Rows that match something, in order. */
    List<Integer> live() {
        return numbers.stream().filter(row -> !box(row).isEmpty()).toList();
    }

    /** Those before a row. */
    List<Integer> before(int row) {
        return numbers.subList(0, numbers.indexOf(row));
    }

    List<Box> boxes(List<Integer> rows) {
        return rows.stream().map(this::box).toList();
    }

    boolean giveTheSame(int one, int other) {
        return given(one).equals(given(other));
    }

    /** What the cells of the effect columns, and of the thresholds, say. */
    private List<Cell> given(int row) {
        return IntStream.range(0, space.table().columns().size())
                .filter(column -> !(space.table().columns().get(column) instanceof Asking))
                .mapToObj(column -> space.cell(row, column))
                .toList();
    }

    TableFinding finding(
            Severity severity,
            String code,
            List<Integer> rows,
            Text message,
            Optional<Box> example,
            List<Fix> fixes) {
        return new TableFinding(
                new Finding(
                        severity,
                        code,
                        "/body/rows/" + rows.getLast(),
                        Optional.empty(),
                        message,
                        Optional.empty(),
                        Optional.empty(),
                        fixes),
                rows,
                example.flatMap(box -> Example.of(space, box)));
    }
}
