package io.huisuan.rules;

import io.huisuan.rules.table.RowRule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of every promotion that is a table. */
final class TableRows {
    private final Map<String, List<RowRule>> byPromotion = new HashMap<>();

    /**
     * Sorts them.
     *
     * @param entries of a table in the order of its rows
     */
    TableRows(List<Entry> entries) {
        for (Entry entry : entries) {
            entry.row().ifPresent(row -> note(entry.promotion().id(), row));
        }
    }

    private void note(String promotion, RowRule row) {
        byPromotion.computeIfAbsent(promotion, _ -> new ArrayList<>()).add(row);
    }

    /** None for a promotion that is no table. */
    List<RowRule> of(String promotion) {
        return byPromotion.getOrDefault(promotion, List.of());
    }

    /** Those whose own conditions ask for it; none when the promotion asks for it as a whole. */
    List<RowRule> asking(String promotion, Ticket ticket) {
        return of(promotion).stream()
                .filter(row -> Tickets.asked(row.when()).anyMatch(ticket::equals))
                .toList();
    }
}
