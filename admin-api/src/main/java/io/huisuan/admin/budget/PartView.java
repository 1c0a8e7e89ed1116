package io.huisuan.admin.budget;

import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.hold.Resource;

/**
 * What one value of the field that a budget is split by has of it.
 *
 * @param value as the ledger calls it: customers, and values of other characters than letters and
 *     digits, by a keyed hash; empty for carts that have none
 * @param isHash whether it is such a hash
 * @param frozen whether it contradicted itself, so that nothing is given of it
 */
record PartView(
        String value, boolean isHash, long held, long used, long overdrawn, boolean frozen) {

    private static final String NOTHING = "=";
    private static final String HASHED = "h.";

    static PartView of(Budget budget, Resource part) {
        boolean isByCustomer = budget.split().isByCustomer();
        String key = part.id().key();
        String name =
                isByCustomer
                        ? key.substring(0, key.indexOf(':'))
                        : key.substring(key.lastIndexOf(':') + 1);
        return new PartView(
                name.equals(NOTHING) ? "" : name,
                isByCustomer || name.startsWith(HASHED),
                part.held(),
                part.used(),
                part.overdrawn(),
                part.frozen());
    }
}
