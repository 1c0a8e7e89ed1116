package io.huisuan.admin.budget;

import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Counts;
import io.huisuan.ledger.budget.Every;
import io.huisuan.ledger.budget.Figures;
import io.huisuan.ledger.budget.Forecast;
import io.huisuan.ledger.budget.Operated;
import io.huisuan.ledger.budget.Period;
import io.huisuan.ledger.budget.Terms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A budget, and where it stands in its period. Money in minor units.
 *
 * @param split the field that it is split by; empty for none
 * @param periodFrom when its period began, inclusive; null when it always was
 * @param periodUntil when it ends, exclusive
 * @param held for orders that are not paid yet; of a split budget, all values together
 * @param used by paid orders
 * @param overdrawn beyond the amount, for orders that were paid too late
 * @param most what is held and used by the value that has most
 * @param parts how many values have any of it
 * @param frozen whether a part contradicted itself, so that nothing is given of it
 * @param standing how it stands
 * @param bound what may be given by now, for each value
 * @param forecast of a split budget: of the value that has most, as if all came to it
 * @param stopped whether the campaign is stopped
 */
record BudgetView(
        String campaign,
        String id,
        Counts counts,
        String currency,
        Every every,
        String zone,
        String split,
        long amount,
        long overdraft,
        boolean partial,
        boolean stopsCampaign,
        boolean even,
        @Nullable Instant from,
        @Nullable Instant until,
        int version,
        @Nullable Instant periodFrom,
        @Nullable Instant periodUntil,
        long held,
        long used,
        long overdrawn,
        long most,
        int parts,
        boolean frozen,
        Standing standing,
        long bound,
        ForecastView forecast,
        boolean stopped) {

    /**
     * What becomes of it.
     *
     * @param state {@code USED_UP}, {@code RUNS_OUT} or {@code LASTS}
     * @param runsOut when, if it goes on as in the last hour or day
     * @param pacing {@code NONE}, {@code BEHIND}, {@code ON} or {@code AHEAD}
     */
    record ForecastView(Forecast.State state, @Nullable Instant runsOut, Forecast.Pacing pacing) {}

    static BudgetView of(
            Budget budget, Figures figures, Forecast forecast, Operated gate, Instant now) {
        Terms terms = budget.terms();
        Period period = budget.period(now);
        return new BudgetView(
                budget.campaign(),
                budget.id(),
                budget.counts(),
                budget.currency(),
                budget.every(),
                budget.zone().getId(),
                budget.split().field(),
                terms.amount(),
                terms.overdraft(),
                terms.isPartial(),
                terms.stopsCampaign(),
                terms.isEven(),
                terms.from(),
                terms.until(),
                budget.version(),
                period.from(),
                period.until(),
                figures.held(),
                figures.used(),
                figures.overdrawn(),
                figures.most(),
                figures.parts(),
                figures.frozen() > 0,
                Standings.of(budget, figures),
                budget.bound(now),
                new ForecastView(forecast.state(), forecast.runsOut(), forecast.pacing()),
                gate.stopped());
    }
}
