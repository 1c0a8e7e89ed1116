package io.huisuan.engine.limit;

import io.huisuan.cart.Cart;
import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Counts;
import io.huisuan.ledger.budget.Slices;
import io.huisuan.ledger.budget.Split;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.pricing.LimitReason;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a budget that a cart draws from.
 *
 * @param resource none when it is split by customer and nobody knows who this is
 * @param bound what may have been given of it by now
 */
record Part(Budget budget, Optional<ResourceId> resource, long bound) {

    /**
     * Those of a campaign that concern a cart.
     *
     * @param at by the database's clock
     */
    static List<Part> of(List<Budget> budgets, Cart cart, Instant at, Slices slices) {
        var parts = new ArrayList<Part>();
        for (Budget budget : budgets) {
            if (concerns(budget, cart) && budget.period(at).contains(at)) {
                String value = value(budget.split(), cart);
                boolean isNobody = budget.split().isByCustomer() && value.isEmpty();
                parts.add(
                        new Part(
                                budget,
                                isNobody
                                        ? Optional.empty()
                                        : Optional.of(slices.of(budget, budget.period(at), value)),
                                budget.bound(at)));
            }
        }
        return parts;
    }

    /** Money of one currency never limits another's. */
    private static boolean concerns(Budget budget, Cart cart) {
        return budget.counts() != Counts.MONEY
                || budget.currency().equals(cart.currency().getCurrencyCode());
    }

    private static String value(Split split, Cart cart) {
        return split.attribute()
                .map(name -> cart.attributes().getOrDefault(name, ""))
                .orElseGet(
                        () ->
                                switch (split.field()) {
                                    case "customer.id" -> cart.customer().id();
                                    case "customer.region" -> cart.customer().region();
                                    case "customer.tier" -> cart.customer().tier();
                                    case "cart.channel" -> cart.channel();
                                    case "cart.store" -> cart.store();
                                    case "cart.payment" -> cart.payment();
                                    default -> "";
                                });
    }

    /** Why nothing is given when nothing is left; {@code later} when only its time has not come. */
    LimitReason usedUp(boolean later) {
        if (later) {
            return LimitReason.BUDGET_PACED;
        }
        return switch (budget.counts()) {
            case MONEY -> LimitReason.BUDGET_EXCEEDED;
            case UNITS -> LimitReason.UNIT_LIMIT;
            case USES ->
                    budget.split().isByCustomer()
                            ? LimitReason.PER_CUSTOMER_LIMIT
                            : LimitReason.USAGE_LIMIT;
        };
    }
}
