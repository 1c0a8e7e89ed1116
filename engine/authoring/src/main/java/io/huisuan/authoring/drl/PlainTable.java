package io.huisuan.authoring.drl;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Asking;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.rules.codec.TableJson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules as the rows of one table. Conditions that only some of them have are any in the others. */
public final class PlainTable {
    private final Map<PlainColumn, Column> columns = new LinkedHashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    private PlainTable() {}

    /**
     * The table of the rules, in which all that match give; nothing when they fit in no one table:
     * some are about lines and some about carts, or a condition is more than a cell can say.
     */
    public static Optional<Table> of(List<PlainRule> rules) {
        boolean isByLine = rules.stream().anyMatch(rule -> rule.lines().isPresent());
        boolean isMixed = rules.stream().anyMatch(rule -> rule.lines().isPresent() != isByLine);
        return rules.isEmpty() || isMixed ? Optional.empty() : new PlainTable().table(rules);
    }

    /** Whether all that the rule says could be said by cells. */
    public static boolean hasRoomFor(PlainRule rule) {
        return PlainRow.of(rule).isPresent();
    }

    private Optional<Table> table(List<PlainRule> rules) {
        var cells = new ArrayList<Map<PlainColumn, Cell>>();
        for (PlainRule rule : rules) {
            Optional<Map<PlainColumn, Cell>> row = PlainRow.of(rule);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            row.get().keySet().forEach(this::column);
            cells.add(row.get());
        }
        List<PlainColumn> order = order();
        boolean decides = order.stream().anyMatch(c -> c.column() instanceof Column.OfLines);
        boolean isByLine = rules.getFirst().lines().isPresent();
        if (order.size() > Table.MAX_COLUMNS || decides != isByLine) {
            return Optional.empty();
        }
        Set<String> ids = new HashSet<>();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < rules.size(); i++) {
            Map<PlainColumn, Cell> row = cells.get(i);
            rows.add(
                    new Row(
                            id(rules.get(i).name(), ids),
                            order.stream()
                                    .map(column -> row.getOrDefault(column, otherwise(column)))
                                    .toList()));
        }
        return Optional.of(
                new Table(HitPolicy.COLLECT, order.stream().map(this::column).toList(), rows));
    }

    /** What asks before what gives. */
    private List<PlainColumn> order() {
        var order = new ArrayList<PlainColumn>();
        columns.keySet().stream().filter(c -> c.column() instanceof Asking).forEach(order::add);
        columns.keySet().stream().filter(c -> !(c.column() instanceof Asking)).forEach(order::add);
        return order;
    }

    private static Cell otherwise(PlainColumn column) {
        return column.column() instanceof Asking ? Cell.ANY : Cell.NONE;
    }

    private Column column(PlainColumn plain) {
        return columns.computeIfAbsent(plain, _ -> named(plain));
    }

    private Column named(PlainColumn plain) {
        String word = plain.word();
        int times = used.merge(word, 1, Integer::sum);
        return plain.named(times == 1 ? word : word + "-" + times);
    }

    private static String id(String name, Set<String> ids) {
        String id = TableJson.ID.matcher(name).matches() ? name : "r" + (ids.size() + 1);
        for (int n = 2; !ids.add(id); n++) {
            id = "r" + (ids.size() + n);
        }
        return id;
    }
}
