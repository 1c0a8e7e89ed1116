package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Axis.Quantity;
import io.huisuan.authoring.analysis.Covering.LeftOver;
import io.huisuan.authoring.finding.Finding.Severity;
import io.huisuan.money.Money;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Slips between rows that differ in one number only: the one ends where the other begins, so that
 * both match the bound, or a little before, so that nothing matches between them.
 *
 * @param findings in the order of the rows
 * @param overlapping pairs that overlap in a bound only
 * @param gaps what no row matches
 */
record Boundaries(List<TableFinding> findings, List<List<Integer>> overlapping, List<Box> gaps) {

    /** The numbers of one field that a row matches, where they follow each other. */
    private record Interval(int row, int first, int last, long from, long to) {}

    static Boundaries of(Rows rows, Covering covering) {
        var found = new Boundaries(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Axis> axes = rows.space().axes();
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis) instanceof Quantity number) {
                for (List<Interval> alike : alike(rows, axis, number)) {
                    found.look(rows, axis, number, alike, covering);
                }
            }
        }
        return found;
    }

    /** Rows that match the same but for the number. */
    private static List<List<Interval>> alike(Rows rows, int axis, Quantity number) {
        Map<Box, List<Interval>> alike = new LinkedHashMap<>();
        for (int row : rows.live()) {
            Box box = rows.box(row);
            interval(row, (Atoms) box.at(axis), number)
                    .ifPresent(
                            interval ->
                                    alike.computeIfAbsent(
                                                    box.with(axis, number.all()),
                                                    _ -> new ArrayList<>())
                                            .add(interval));
        }
        return List.copyOf(alike.values());
    }

    private static Optional<Interval> interval(int row, Atoms atoms, Quantity number) {
        int[] set = atoms.stream().toArray();
        int first = set[0];
        int last = set[set.length - 1];
        return last - first + 1 == set.length
                ? Optional.of(
                        new Interval(
                                row, first, last, number.starts().get(first), number.last(last)))
                : Optional.empty();
    }

    private void look(
            Rows rows, int axis, Quantity number, List<Interval> alike, Covering covering) {
        for (Interval one : alike) {
            for (Interval other : alike) {
                if (meetInABound(one, other) && mayNotMeet(rows.hit())) {
                    overlap(rows, axis, one, other);
                }
                long between = other.from() - one.to() - 1;
                if (between >= 1 && between <= step(rows, number.field())) {
                    gap(rows, axis, number, one, other, covering);
                }
            }
        }
    }

    private static boolean meetInABound(Interval one, Interval other) {
        return one.to() == other.from() && one.from() < one.to() && other.from() < other.to();
    }

    private static boolean mayNotMeet(HitPolicy hit) {
        return hit == HitPolicy.UNIQUE || hit == HitPolicy.COLLECT;
    }

    /** What people count in: one yuan rather than one fen. */
    private static long step(Rows rows, NumberField field) {
        if (!field.isMoney()) {
            return 1;
        }
        int decimals = rows.space().promotion().currency().getDefaultFractionDigits();
        return IntStream.range(0, decimals).mapToLong(_ -> 10).reduce(1, (a, b) -> a * b);
    }

    private void overlap(Rows rows, int axis, Interval one, Interval other) {
        List<Integer> pair = inOrder(one, other);
        overlapping.add(pair);
        String bound = shown(rows, axis, one.to());
        findings.add(
                rows.finding(
                                rows.hit() == HitPolicy.UNIQUE ? Severity.ERROR : Severity.WARNING,
                                "boundary-overlap",
                                pair,
                                new Text(
                                        people(pair) + "在边界值 " + bound + " 上重叠",
                                        peopleEn(pair) + " both match the bound " + bound),
                                Optional.of(rows.box(one.row()).and(rows.box(other.row()))),
                                Bounding.of(
                                        rows.space(),
                                        axis,
                                        Bounding.to(one.row(), one.to(), one.to() - 1),
                                        Bounding.from(other.row(), other.from(), other.from() + 1)))
                        .in(rows.space().column(axis)));
    }

    private void gap(
            Rows rows, int axis, Quantity number, Interval one, Interval other, Covering covering) {
        Atoms between =
                Atoms.of(number.starts().size(), IntStream.range(one.last() + 1, other.first()));
        Box box = rows.box(one.row()).with(axis, between.and(rows.space().domain().at(axis)));
        if (covering.of(box, rows.boxes(rows.live())) instanceof LeftOver(Box left)) {
            gaps.add(box);
            List<Integer> pair = inOrder(one, other);
            String missed = range(rows, axis, one.to() + 1, other.from() - 1);
            findings.add(
                    rows.finding(
                                    Severity.WARNING,
                                    "boundary-gap",
                                    pair,
                                    new Text(
                                            people(pair) + "之间漏掉了 " + missed,
                                            "between "
                                                    + peopleEn(pair)
                                                    + " nothing matches "
                                                    + missed),
                                    Optional.of(left),
                                    Bounding.of(
                                            rows.space(),
                                            axis,
                                            Bounding.from(other.row(), other.from(), one.to() + 1),
                                            Bounding.to(one.row(), one.to(), other.from() - 1)))
                            .in(rows.space().column(axis)));
        }
    }

    private static String range(Rows rows, int axis, long from, long to) {
        String first = shown(rows, axis, from);
        return from == to ? first : first + "–" + shown(rows, axis, to);
    }

    /** As people read it: amounts in the currency. */
    private static String shown(Rows rows, int axis, long number) {
        return rows.space().axes().get(axis) instanceof Quantity(var field, _, _) && field.isMoney()
                ? new Money(number, rows.space().promotion().currency()).label()
                : String.valueOf(number);
    }

    private static List<Integer> inOrder(Interval one, Interval other) {
        return List.of(Math.min(one.row(), other.row()), Math.max(one.row(), other.row()));
    }

    private static String people(List<Integer> pair) {
        return "第 " + (pair.getFirst() + 1) + " 行和第 " + (pair.getLast() + 1) + " 行";
    }

    private static String peopleEn(List<Integer> pair) {
        return "rows " + (pair.getFirst() + 1) + " and " + (pair.getLast() + 1);
    }
}
