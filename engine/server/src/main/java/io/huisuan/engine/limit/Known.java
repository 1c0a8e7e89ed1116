package io.huisuan.engine.limit;

import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.InForce;
import io.huisuan.ledger.budget.Operated;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people let campaigns do, as a node knows it.
 *
 * @param budgets by campaign
 * @param gates by campaign, where they are not the usual
 * @param ahead how far the database's clock is before the node's own
 */
record Known(Map<String, List<Budget>> budgets, Map<String, Operated> gates, Duration ahead) {

    static final Known NOTHING = new Known(Map.of(), Map.of(), Duration.ZERO);

    static Known of(InForce inForce, Duration ahead) {
        return new Known(
                inForce.budgets().stream().collect(Collectors.groupingBy(Budget::campaign)),
                inForce.gates().stream()
                        .collect(Collectors.toMap(Operated::campaign, Function.identity())),
                ahead);
    }

    /** Those that have budgets or are stopped. */
    Set<String> campaigns() {
        if (budgets.isEmpty() && gates.isEmpty()) {
            return Set.of();
        }
        var all = new HashSet<>(budgets.keySet());
        gates.values().stream().filter(Operated::stopped).map(Operated::campaign).forEach(all::add);
        return all;
    }

    List<Budget> budgets(String campaign) {
        return budgets.getOrDefault(campaign, List.of());
    }

    boolean isStopped(String campaign) {
        Operated gate = gates.get(campaign);
        return gate != null && gate.stopped();
    }

    /** How many budgets a campaign has had, as far as is known. */
    int count(String campaign) {
        Operated gate = gates.get(campaign);
        return gate == null ? 0 : gate.budgets();
    }
}
