package io.huisuan.engine.limit;

import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Every;
import io.huisuan.ledger.budget.InForce;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The budgets and gates of campaigns as this node knows them: asked in each of its rounds, and kept
 * while the ledger is away.
 */
public final class LiveBudgets {

    private final Budgets budgets;
    private final InstantSource own;
    private volatile Known known = Known.NOTHING;
    private Set<String> begun = Set.of();

    /**
     * @param own this node's clock, by which carts are stamped
     */
    public LiveBudgets(Budgets budgets, InstantSource own) {
        this.budgets = budgets;
        this.own = own;
    }

    /**
     * Asks what is so now. Budgets and gates are of one instant: a quote that knew a budget but an
     * older gate would be refused when it is ordered.
     *
     * @param now by the database's clock
     */
    public void refresh(Instant now) {
        InForce inForce = budgets.inForce();
        known = Known.of(inForce, Duration.between(own.instant(), now));
        begin(inForce.budgets(), now);
    }

    /** What may be overdrawn has to be there before somebody pays too late. */
    private void begin(List<Budget> live, Instant now) {
        var current = new HashSet<String>();
        for (Budget budget : live) {
            if (budget.terms().overdraft() > 0
                    && budget.every() != Every.NONE
                    && budget.split().isNone()) {
                String name = budget.number() + ":" + budget.period(now).name();
                if (!begun.contains(name)) {
                    budgets.begin(budget, now);
                }
                current.add(name);
            }
        }
        begun = current;
    }

    Known known() {
        return known;
    }
}
