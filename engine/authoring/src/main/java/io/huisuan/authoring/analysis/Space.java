package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Axis.Category;
import io.huisuan.authoring.analysis.Axis.LineTags;
import io.huisuan.authoring.analysis.Axis.ManyTexts;
import io.huisuan.authoring.analysis.Axis.OneLineText;
import io.huisuan.authoring.analysis.Axis.OneText;
import io.huisuan.authoring.analysis.Axis.Quantity;
import io.huisuan.authoring.analysis.Axis.Time;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.Any;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Asking;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All carts that a table may decide about, or all lines of carts where it decides line by line, and
 * which of them each row matches. Carts have at least one line.
 *
 * @param domain what the promotion's schedule and conditions let through
 * @param isExact whether the promotion's conditions could be said as a box; else the domain is too
 *     large
 */
record Space(Promotion promotion, Table table, List<Axis> axes, Box domain, boolean isExact) {

    static Space of(Promotion promotion, Table table, List<Integer> rows) {
        List<Axis> axes = Axes.of(promotion, table, rows);
        Box all = new Box(axes.stream().map(Axis::all).toArray(Values[]::new));
        Optional<Box> when = new Conditions(axes).box(promotion.when(), all);
        Box domain = scheduled(promotion.schedule(), axes, when.orElse(all));
        return new Space(promotion, table, axes, domain, when.isPresent());
    }

    private static Box scheduled(Schedule schedule, List<Axis> axes, Box box) {
        int time =
                IntStream.range(0, axes.size())
                        .filter(i -> axes.get(i) instanceof Time)
                        .findFirst()
                        .orElseThrow();
        Time axis = (Time) axes.get(time);
        Values runs = box.at(time);
        if (schedule.from().isPresent()) {
            runs = runs.and(axis.from(Axes.sane(schedule.from().get())));
        }
        if (schedule.until().isPresent()) {
            runs = runs.and(axis.until(Axes.sane(schedule.until().get())));
        }
        return box.with(time, runs);
    }

    /** What a row matches. */
    Box row(int row) {
        return row(row, -1);
    }

    /** What a row would match without a column. */
    Box row(int row, int without) {
        Values[] values = domain.values();
        for (int column = 0; column < table.columns().size(); column++) {
            Cell cell = cell(row, column);
            if (column != without
                    && table.columns().get(column) instanceof Asking asking
                    && !(cell instanceof Any)) {
                int axis = axis(asking);
                values[axis] = values[axis].and(asked(column, cell));
            }
        }
        return new Box(values);
    }

    Cell cell(int row, int column) {
        return table.rows().get(row).cells().get(column);
    }

    /** The values for which a column's cell is right; the cell is not any. */
    Values asked(int column, Cell cell) {
        Column asking = table.columns().get(column);
        return switch (axes.get(axis(asking))) {
            case OneText axis -> Asked.of(axis, (Column.OfText) asking, cell);
            case ManyTexts _ -> Asked.many((Column.OfText) asking, cell);
            case OneLineText axis -> Asked.of(axis, (Column.OfLines) asking, cell);
            case Category axis -> axis.under(Asked.words(cell));
            case LineTags _ -> Choice.someOf(Asked.words(cell));
            case Quantity axis -> Asked.of(axis, (Column.OfNumber) asking, cell);
            case Time axis -> Asked.of(axis, (Column.Validity) asking, cell);
        };
    }

    int axis(Column column) {
        return IntStream.range(0, axes.size())
                .filter(i -> axes.get(i).isOf(column))
                .findFirst()
                .orElseThrow();
    }

    /** The first column that asks for what an axis is about. */
    int column(int axis) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> axes.get(axis).isOf(table.columns().get(column)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The combinations that somebody might have meant: of each field what some row asks for,
     * numbers and times from the first to the last.
     */
    Box hull(List<Box> rows) {
        Values[] values = domain.values();
        for (int i = 0; i < values.length; i++) {
            int axis = i;
            values[i] =
                    values[i].and(
                            Hull.of(axes.get(i), rows.stream().map(r -> r.at(axis)).toList()));
        }
        return new Box(values);
    }
}
