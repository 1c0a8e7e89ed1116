package io.huisuan.authoring.analysis;

import io.huisuan.authoring.drl.PlainRule;
import io.huisuan.authoring.drl.PlainTable;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rules of a DRL text as rows of a table, as far as they say nothing that a table can't. Those
 * about carts and those about lines are looked at apart; any number of them may match.
 */
final class RuleRows {
    private static final String TEXT = "/body/text";

    private final List<PlainRule> rules;

    private RuleRows(List<PlainRule> rules) {
        this.rules = rules;
    }

    /** Rules that nothing matches, rules that say the same, and goods that are sold at a loss. */
    static List<TableFinding> of(
            Promotion promotion, Collection<PlainRule> plain, Collection<Line> goods) {
        var found = new ArrayList<TableFinding>();
        for (boolean isByLine : List.of(false, true)) {
            List<PlainRule> rules =
                    plain.stream()
                            .filter(rule -> rule.lines().isPresent() == isByLine)
                            .filter(PlainTable::hasRoomFor)
                            .toList();
            PlainTable.of(rules)
                    .ifPresent(
                            table -> found.addAll(new RuleRows(rules).of(promotion, table, goods)));
        }
        return found;
    }

    private List<TableFinding> of(Promotion promotion, Table table, Collection<Line> goods) {
        List<Integer> all = IntStream.range(0, rules.size()).boxed().toList();
        Rows rows = Rows.of(promotion, table, all);
        if (rows.space().domain().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<TableFinding>();
        EmptyRows.of(rows).forEach(finding -> found.add(never(finding)));
        if (rows.space().isExact()) {
            Set<List<Integer>> none = new HashSet<>();
            Overlaps.of(rows, none, Analysis.MAX_PAIRS).stream()
                    .filter(finding -> finding.finding().code().equals("duplicate-row"))
                    .forEach(finding -> found.add(twice(finding)));
        }
        Costs.of(rows, goods).forEach(finding -> found.add(belowCost(finding)));
        return found;
    }

    private TableFinding never(TableFinding found) {
        String name = name(found.rows().getLast());
        return told(
                found,
                Finding.error(
                        "row-contradiction",
                        TEXT,
                        "规则“" + name + "”的条件互相矛盾，永远不会匹配",
                        "the conditions of “"
                                + name
                                + "” contradict each other; it never matches"));
    }

    private TableFinding twice(TableFinding found) {
        String name = name(found.rows().getLast());
        String first = name(found.rows().getFirst());
        return told(
                found,
                Finding.warning(
                        "duplicate-row",
                        TEXT,
                        "规则“" + name + "”与“" + first + "”完全相同",
                        "“" + name + "” says the same as “" + first + "”"));
    }

    private TableFinding belowCost(TableFinding found) {
        String sku = found.example().map(cart -> cart.lines().getFirst().sku()).orElse("");
        String name = name(found.rows().getLast());
        return told(
                found,
                Finding.warning(
                        "below-cost",
                        TEXT,
                        "按规则“" + name + "”，商品 " + sku + " 会低于成本出售",
                        "“" + name + "” sells " + sku + " for less than it costs"));
    }

    /** At the rule, and without the fixes of tables. */
    private TableFinding told(TableFinding found, Finding finding) {
        return new TableFinding(
                finding.at(rules.get(found.rows().getLast()).place()).fixedBy(),
                List.of(),
                found.example());
    }

    private String name(int row) {
        return rules.get(row).name();
    }
}
