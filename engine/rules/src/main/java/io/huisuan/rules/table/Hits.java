package io.huisuan.rules.table;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows a cart hits.
 *
 * @param of in the order of the rows
 * @param conflict rows that match together although the table says that only one can; then nothing
 *     is hit
 */
public record Hits(List<Hit> of, List<RowRule> conflict) {

    /**
     * A row that is hit.
     *
     * @param lines the ids of the lines that hit it, none where the table decides for the cart
     * @param isWhole whether these are all the lines that the row is about
     */
    public record Hit(RowRule row, Set<String> lines, boolean isWhole) {}

    /**
     * Finds them.
     *
     * @param rows that may match, in their order; others are not looked at
     */
    public static Hits of(Table table, List<RowRule> rows, Cart cart) {
        List<RowRule> eligible =
                rows.stream()
                        .filter(row -> row.runs().runs(cart.at()) && row.when().holds(cart))
                        .toList();
        return table.isByLine()
                ? byLine(table.hit(), eligible, cart)
                : whole(table.hit(), eligible);
    }

    private static Hits whole(HitPolicy policy, List<RowRule> eligible) {
        if (isConflict(policy, eligible)) {
            return new Hits(List.of(), eligible);
        }
        return new Hits(
                chosen(policy, eligible).stream().map(row -> new Hit(row, Set.of(), true)).toList(),
                List.of());
    }

    private static Hits byLine(HitPolicy policy, List<RowRule> eligible, Cart cart) {
        Map<Integer, Set<String>> hits = new HashMap<>();
        for (Line line : cart.lines()) {
            List<RowRule> matching =
                    eligible.stream().filter(row -> row.lines().matches(line)).toList();
            if (isConflict(policy, matching)) {
                return new Hits(List.of(), matching);
            }
            for (RowRule row : chosen(policy, matching)) {
                hits.computeIfAbsent(row.number(), _ -> new HashSet<>()).add(line.id());
            }
        }
        return new Hits(
                eligible.stream()
                        .filter(row -> hits.containsKey(row.number()))
                        .map(row -> hit(row, hits.getOrDefault(row.number(), Set.of()), cart))
                        .toList(),
                List.of());
    }

    private static Hit hit(RowRule row, Set<String> lines, Cart cart) {
        boolean isWhole =
                cart.lines().stream()
                        .allMatch(line -> !row.lines().matches(line) || lines.contains(line.id()));
        return new Hit(row, lines, isWhole);
    }

    private static boolean isConflict(HitPolicy policy, List<RowRule> matching) {
        return policy == HitPolicy.UNIQUE && matching.size() > 1;
    }

    private static List<RowRule> chosen(HitPolicy policy, List<RowRule> matching) {
        return switch (policy) {
            case UNIQUE, COLLECT, BEST -> matching;
            case FIRST -> matching.subList(0, Math.min(1, matching.size()));
        };
    }
}
