package io.huisuan.rules.table;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.At;
import io.huisuan.promotion.Cell.None;
import io.huisuan.promotion.Cell.Range;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Cell.Words;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Bound;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Reaching;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Puts the cells of one row and their columns together. */
final class RowReading {
    private final Table table;
    private final int number;

    RowReading(Table table, int number) {
        this.table = table;
        this.number = number;
        List<Cell> cells = table.rows().get(number).cells();
        if (cells.size() != table.columns().size()) {
            throw new IllegalArgumentException("row " + number + " has not a cell for each column");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!Shape.fits(table.columns().get(i), cells.get(i))) {
                throw new IllegalArgumentException(
                        "row " + number + ", cell " + i + ": " + cells.get(i));
            }
        }
    }

    private Cell cell(int column) {
        return table.rows().get(number).cells().get(column);
    }

    Condition when() {
        var all = new ArrayList<Condition>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column instanceof OfText text && cell(i) instanceof Words(var values)) {
                all.add(asks(text, values));
            }
            if (column instanceof OfNumber asked) {
                all.addAll(asks(asked, cell(i)));
            }
        }
        return all.size() == 1 ? all.getFirst() : new AllOf(all);
    }

    private static Condition asks(OfText column, Set<String> values) {
        var in = new TextIn(column.field(), values);
        return column.operator() == Membership.IN ? in : new Not(in);
    }

    private static List<Condition> asks(OfNumber column, Cell cell) {
        var all = new ArrayList<Condition>();
        if (cell instanceof Whole(long value)) {
            all.add(new NumberIs(column.field(), Column.comparison(column.operator()), value));
        }
        if (cell instanceof Range(var from, var to)) {
            from.ifPresent(least -> all.add(new NumberIs(column.field(), Comparison.GE, least)));
            to.ifPresent(most -> all.add(new NumberIs(column.field(), Comparison.LE, most)));
        }
        return all;
    }

    LineFilter lines() {
        Map<LineField, Set<String>> asked = new EnumMap<>(LineField.class);
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof OfLines lines
                    && cell(i) instanceof Words(var values)
                    && asked.put(lines.field(), values) != null) {
                throw new IllegalArgumentException("two columns ask for " + lines.field());
            }
        }
        return new LineFilter(
                asked.getOrDefault(LineField.SKU, Set.of()),
                asked.getOrDefault(LineField.SPU, Set.of()),
                asked.getOrDefault(LineField.SELLER, Set.of()),
                asked.getOrDefault(LineField.BRAND, Set.of()),
                asked.getOrDefault(LineField.CATEGORY, Set.of()),
                asked.getOrDefault(LineField.TAG, Set.of()),
                asked.getOrDefault(LineField.EXCEPT_SKU, Set.of()));
    }

    Schedule runs(ZoneId zone) {
        return new Schedule(
                zone,
                time(Bound.FROM, (a, b) -> a.isAfter(b) ? a : b),
                time(Bound.UNTIL, (a, b) -> a.isBefore(b) ? a : b));
    }

    private Optional<LocalDateTime> time(Bound bound, BinaryOperator<LocalDateTime> narrower) {
        var times = new ArrayList<LocalDateTime>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof Validity(_, _, var end)
                    && end == bound
                    && cell(i) instanceof At(var time)) {
                times.add(time);
            }
        }
        return times.stream().reduce(narrower);
    }

    List<Offer> offers() {
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof Giving giving && !(cell(i) instanceof None)) {
                offers.add(filled(giving.offer(), cell(i)));
            }
        }
        return offers;
    }

    private Offer filled(Offer offer, Cell cell) {
        var thresholds = new ArrayList<Threshold>();
        for (Threshold threshold : offer.thresholds()) {
            thresholds.add(
                    new Threshold(
                            threshold.measure(),
                            threshold.basis(),
                            threshold.atLeast(),
                            goods(threshold.of())));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof Reaching(_, _, var measure, var basis)
                    && cell(i) instanceof Whole(long atLeast)) {
                thresholds.add(new Threshold(measure, basis, atLeast, goods(Target.EVERYTHING)));
            }
        }
        return new Offer(
                offer.stage(),
                goods(offer.target()),
                thresholds,
                Filling.with(offer.effect(), cell));
    }

    /** Where the table decides line by line, everything is the row's lines. */
    private Target goods(Target target) {
        return table.isByLine() && target.equals(Target.EVERYTHING)
                ? new Target.Lines(lines())
                : target;
    }
}
