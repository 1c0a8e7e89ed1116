package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.World.Subject;
import io.huisuan.cart.Cart;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Asking;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.rules.table.RowRule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an analysis should find, by looking at every cart of a small world. */
final class Oracle {
    private final Promotion promotion;
    private final Table table;
    private final List<Subject> world;
    private final List<Set<Integer>> matched;
    private final Set<String> found = new TreeSet<>();

    private Oracle(Promotion promotion, Table table) {
        this.promotion = promotion;
        this.table = table;
        this.world = World.of(promotion, table);
        this.matched = matched(table);
    }

    /** Findings as {@code code rows}, gaps as one. Nothing when no cart gets there at all. */
    static Set<String> findings(Promotion promotion, Table table) {
        var oracle = new Oracle(promotion, table);
        boolean isDead = oracle.world.stream().noneMatch(s -> isIn(promotion, s.cart()));
        if (!isDead) {
            oracle.rows();
            oracle.gaps(oracle.boundaries());
            oracle.columns();
        }
        return oracle.found;
    }

    static boolean matches(Promotion promotion, RowRule row, Cart cart) {
        return isIn(promotion, cart)
                && row.when().holds(cart)
                && row.runs().runs(cart.at())
                && cart.lines().stream().allMatch(row.lines()::matches);
    }

    private static boolean isIn(Promotion promotion, Cart cart) {
        return promotion.schedule().runs(cart.at()) && promotion.when().holds(cart);
    }

    /** For each row, the places of the subjects that it matches. */
    private List<Set<Integer>> matched(Table other) {
        return RowRule.of(promotion, other).stream()
                .map(
                        row ->
                                IntStream.range(0, world.size())
                                        .filter(i -> matches(promotion, row, world.get(i).cart()))
                                        .boxed()
                                        .collect(Collectors.toSet()))
                .toList();
    }

    private List<Integer> live() {
        return IntStream.range(0, matched.size())
                .filter(row -> !matched.get(row).isEmpty())
                .boxed()
                .toList();
    }

    private void rows() {
        var before = new HashSet<Integer>();
        for (int row = 0; row < matched.size(); row++) {
            if (matched.get(row).isEmpty()) {
                found.add("empty " + row);
            } else if (table.hit() == HitPolicy.FIRST && before.containsAll(matched.get(row))) {
                found.add("never-fires " + row);
            }
            before.addAll(matched.get(row));
            for (int other = 0; other < row && table.hit() != HitPolicy.FIRST; other++) {
                pair(other, row);
            }
        }
    }

    private void pair(int one, int other) {
        var both = new HashSet<>(matched.get(one));
        both.retainAll(matched.get(other));
        if (both.isEmpty()) {
            return;
        }
        boolean same = last(one).equals(last(other));
        if (table.hit() == HitPolicy.UNIQUE) {
            found.add((same ? "overlap " : "contradictory-overlap ") + one + "," + other);
        } else if (same && matched.get(one).equals(matched.get(other))) {
            found.add("duplicate-row " + one + "," + other);
        } else if (!same && table.hit() == HitPolicy.COLLECT) {
            found.add("contradictory-overlap " + one + "," + other);
        }
    }

    private Cell last(int row) {
        return table.rows().get(row).cells().getLast();
    }

    /** Notes slips; returns the subjects that were told as missing between bounds. */
    private Set<Integer> boundaries() {
        var told = new HashSet<Integer>();
        for (NumberField field : NumberField.values()) {
            boolean isAsked = world.getFirst().values().containsKey(field.path());
            for (int one : isAsked ? live() : List.<Integer>of()) {
                for (int other : live()) {
                    told.addAll(slip(field, one, other));
                }
            }
        }
        return told;
    }

    private Set<Integer> slip(NumberField field, int one, int other) {
        List<Long> mine = numbers(field, one);
        List<Long> others = numbers(field, other);
        if (!rest(field, one).equals(rest(field, other)) || !isRun(mine) || !isRun(others)) {
            return Set.of();
        }
        long to = mine.getLast();
        long from = others.getFirst();
        String pair = Math.min(one, other) + "," + Math.max(one, other);
        boolean isTold = table.hit() == HitPolicy.UNIQUE || table.hit() == HitPolicy.COLLECT;
        if (isTold && to == from && mine.size() > 1 && others.size() > 1) {
            found.remove("overlap " + pair);
            found.remove("contradictory-overlap " + pair);
            found.remove("duplicate-row " + pair);
            found.add("boundary-overlap " + pair);
        }
        Set<Map<String, Object>> rest = rest(field, one);
        Set<Integer> between =
                IntStream.range(0, world.size())
                        .filter(i -> rest.contains(world.get(i).without(field.path())))
                        .filter(i -> within(world.get(i).value(field.path()), to, from))
                        .boxed()
                        .collect(Collectors.toSet());
        long width = from - to - 1;
        long step = field == NumberField.LIST_TOTAL ? 100 : 1;
        if (width < 1 || width > step || between.stream().noneMatch(this::isFree)) {
            return Set.of();
        }
        found.add("boundary-gap " + pair);
        return between;
    }

    private static boolean within(Object number, long below, long above) {
        return (Long) number > below && (Long) number < above;
    }

    private static boolean isRun(List<Long> numbers) {
        return numbers.getLast() - numbers.getFirst() + 1 == numbers.size();
    }

    private List<Long> numbers(NumberField field, int row) {
        return matched.get(row).stream()
                .map(i -> (Long) world.get(i).value(field.path()))
                .distinct()
                .sorted()
                .toList();
    }

    private Set<Map<String, Object>> rest(NumberField field, int row) {
        return matched.get(row).stream()
                .map(i -> world.get(i).without(field.path()))
                .collect(Collectors.toSet());
    }

    private boolean isFree(int subject) {
        return matched.stream().noneMatch(row -> row.contains(subject))
                && isIn(promotion, world.get(subject).cart());
    }

    private void gaps(Set<Integer> told) {
        if (live().isEmpty()) {
            return;
        }
        Set<Integer> meant = Meant.of(world, live().stream().map(matched::get).toList());
        boolean isGap = meant.stream().anyMatch(i -> !told.contains(i) && isFree(i));
        if (isGap) {
            found.add("gap");
        }
    }

    private void columns() {
        for (int column = 0; column < table.columns().size(); column++) {
            Column asking = table.columns().get(column);
            if (asking instanceof Asking && isIdle(matched(without(column)))) {
                found.add("redundant-column " + column);
            }
        }
    }

    private Table without(int column) {
        return new Table(
                table.hit(),
                table.columns(),
                table.rows().stream()
                        .map(
                                row -> {
                                    var cells = new ArrayList<>(row.cells());
                                    cells.set(column, Cell.ANY);
                                    return new Row(row.id(), cells);
                                })
                        .toList());
    }

    private boolean isIdle(List<Set<Integer>> others) {
        return table.hit() == HitPolicy.FIRST
                ? IntStream.range(0, world.size())
                        .allMatch(i -> first(matched, i) == first(others, i))
                : matched.equals(others);
    }

    private static int first(List<Set<Integer>> rows, int subject) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).contains(subject))
                .findFirst()
                .orElse(-1);
    }
}
