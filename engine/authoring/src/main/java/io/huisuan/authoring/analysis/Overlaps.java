package io.huisuan.authoring.analysis;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding.Severity;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows that match the same cart although that can't be meant: any two where only one may match, two
 * that say the same where all count, two fixed prices for one thing.
 */
final class Overlaps {
    private final Rows rows;

    private Overlaps(Rows rows) {
        this.rows = rows;
    }

    /**
     * All pairs, in order.
     *
     * @param slips pairs that overlap only in a bound, which are told otherwise
     * @param most so many, and then no more
     */
    static List<TableFinding> of(Rows rows, Set<List<Integer>> slips, int most) {
        return switch (rows.hit()) {
            case FIRST -> List.of();
            case UNIQUE, COLLECT, BEST -> new Overlaps(rows).find(slips, most);
        };
    }

    private List<TableFinding> find(Set<List<Integer>> slips, int most) {
        List<Integer> live = rows.live();
        List<Box> boxes = rows.boxes(live);
        var found = new ArrayList<TableFinding>();
        for (int j = 1; j < live.size(); j++) {
            for (int i = 0; i < j && found.size() < most; i++) {
                if (boxes.get(i).meets(boxes.get(j))
                        && !slips.contains(List.of(live.get(i), live.get(j)))) {
                    pair(live.get(i), live.get(j)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<TableFinding> pair(int one, int other) {
        boolean same = rows.giveTheSame(one, other);
        if (rows.hit() == HitPolicy.UNIQUE) {
            return Optional.of(
                    same
                            ? overlap(one, other)
                            : contradiction(Severity.ERROR, one, other, narrower(one, other)));
        }
        if (same && rows.box(one).equals(rows.box(other))) {
            return Optional.of(duplicate(one, other));
        }
        return rows.hit() == HitPolicy.COLLECT && setTwoPrices(one, other)
                ? Optional.of(contradiction(Severity.WARNING, one, other, List.of(remove(other))))
                : Optional.empty();
    }

    /** Whether a column sets a price, and the rows set different ones. */
    private boolean setTwoPrices(int one, int other) {
        Space space = rows.space();
        return IntStream.range(0, space.table().columns().size())
                .anyMatch(
                        column ->
                                space.table().columns().get(column)
                                                instanceof Giving(_, _, var offer)
                                        && (offer.effect() instanceof UnitPrice
                                                || offer.effect() instanceof BundlePrice)
                                        && space.cell(one, column) instanceof Cell.Whole(long price)
                                        && space.cell(other, column)
                                                instanceof Cell.Whole(long otherPrice)
                                        && price != otherPrice);
    }

    private TableFinding overlap(int one, int other) {
        return rows.finding(
                Severity.ERROR,
                "overlap",
                List.of(one, other),
                new Text(
                        "第 " + (one + 1) + " 行和第 " + (other + 1) + " 行会同时匹配，而这张表最多允许一行匹配",
                        "rows "
                                + (one + 1)
                                + " and "
                                + (other + 1)
                                + " match together, and at most one row may"),
                Optional.of(rows.box(one).and(rows.box(other))),
                narrower(one, other));
    }

    private TableFinding contradiction(Severity severity, int one, int other, List<Fix> fixes) {
        return rows.finding(
                severity,
                "contradictory-overlap",
                List.of(one, other),
                new Text(
                        "第 " + (one + 1) + " 行和第 " + (other + 1) + " 行会同时匹配，但给出的优惠不同",
                        "rows "
                                + (one + 1)
                                + " and "
                                + (other + 1)
                                + " match together and give something different"),
                Optional.of(rows.box(one).and(rows.box(other))),
                fixes);
    }

    private TableFinding duplicate(int one, int other) {
        return rows.finding(
                Severity.WARNING,
                "duplicate-row",
                List.of(one, other),
                new Text(
                        "第 " + (other + 1) + " 行与第 " + (one + 1) + " 行完全相同",
                        "row " + (other + 1) + " is the same as row " + (one + 1)),
                Optional.of(rows.box(one)),
                List.of(remove(other)));
    }

    private List<Fix> narrower(int one, int other) {
        var fixes = new ArrayList<Fix>();
        if (rows.box(other).isWithin(rows.box(one))) {
            fixes.add(remove(other));
        }
        Narrowing.of(rows, other, one)
                .ifPresent(
                        edit ->
                                fixes.add(
                                        Fix.of(
                                                "缩小第 " + (other + 1) + " 行",
                                                "narrow row " + (other + 1),
                                                edit)));
        fixes.add(
                Fix.of(
                        "改为取第一条匹配的行",
                        "let the first matching row count",
                        new Edit.SetHit(HitPolicy.FIRST)));
        return fixes;
    }

    private static Fix remove(int row) {
        return Fix.of(
                "删除第 " + (row + 1) + " 行", "remove row " + (row + 1), new Edit.RemoveRow(row));
    }
}
