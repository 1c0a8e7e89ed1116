package io.huisuan.ledger.budget;

import java.util.List;

/**
 * What holds campaigns back at one instant.
 *
 * @param budgets those that have not ended, by campaign and id
 * @param gates of campaigns where they are not the usual; each knows how many budgets its campaign
 *     has had
 */
public record InForce(List<Budget> budgets, List<Operated> gates) {

    public InForce {
        budgets = List.copyOf(budgets);
        gates = List.copyOf(gates);
    }
}
