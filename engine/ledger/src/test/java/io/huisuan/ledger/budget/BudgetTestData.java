package io.huisuan.ledger.budget;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/** Budgets of the campaign singles-day, in Shanghai. */
final class BudgetTestData {

    static final String CAMPAIGN = "singles-day";
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private BudgetTestData() {}

    static Budget money(String id, Every every, Split split, Terms terms) {
        return new Budget(CAMPAIGN, id, 0, Counts.MONEY, "CNY", every, SHANGHAI, split, terms, 1);
    }

    static Terms amount(long amount) {
        return new Terms(amount, 0, true, false, false, null, null);
    }

    static Terms even(long amount, @Nullable Instant from, @Nullable Instant until) {
        return new Terms(amount, 0, true, false, true, from, until);
    }

    static Terms stopping(long amount) {
        return new Terms(amount, 0, true, true, false, null, null);
    }
}
