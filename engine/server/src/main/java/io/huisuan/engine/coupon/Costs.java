package io.huisuan.engine.coupon;

import io.huisuan.ledger.code.CostShare.Part;
import io.huisuan.ledger.coupon.Brought;
import io.huisuan.money.Shares;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Speakers;
import io.huisuan.rules.Ticket;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who bears what coupons take off. */
public final class Costs {

    private Costs() {}

    /**
     * What each bears, in minor units: all that a promotion took off is shared as the first of
     * these says that it asks for, to the last minor unit, by the largest remainders. Nothing for
     * what promotions took off without a coupon.
     *
     * @param used the codes and coupons that an order uses
     */
    public static Map<String, Long> of(List<Brought> used, Quote quote, Speakers speakers) {
        Map<String, Long> amounts = new HashMap<>();
        for (Applied applied : quote.applied()) {
            amounts.merge(applied.promotion(), applied.amount(), Long::sum);
        }
        Map<String, Long> costs = new TreeMap<>();
        Set<String> shared = new HashSet<>();
        for (Brought one : used) {
            for (Promotion promotion : speakers.asking(Ticket.coupon(one.template()))) {
                long amount = amounts.getOrDefault(promotion.id(), 0L);
                if (amount > 0 && shared.add(promotion.id())) {
                    add(costs, amount, one.costShare().parts());
                }
            }
        }
        return costs;
    }

    private static void add(Map<String, Long> costs, long amount, List<Part> parts) {
        long[] amounts = Shares.of(amount, parts.stream().mapToLong(Part::basisPoints).toArray());
        for (int i = 0; i < amounts.length; i++) {
            costs.merge(parts.get(i).bearer(), amounts[i], Long::sum);
        }
    }
}
