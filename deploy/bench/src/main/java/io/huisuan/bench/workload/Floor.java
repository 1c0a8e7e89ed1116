package io.huisuan.bench.workload;

import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Cost;
import io.huisuan.bench.workload.Workload.Engine;
import io.huisuan.bench.workload.Workload.Item;
import io.huisuan.bench.workload.Workload.OfLine;
import io.huisuan.bench.workload.Workload.OfOrder;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.Workload.Ready;
import io.huisuan.bench.workload.Workload.Trait;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The least that the rule costs: hash maps by what promotions ask for, and nothing else. */
public final class Floor implements Engine {

    private final Map<Trait, Map<String, List<OfLine>>> ofLines = new EnumMap<>(Trait.class);
    private final Map<String, List<OfOrder>> byCoupon = new HashMap<>();
    private final Map<String, List<OfOrder>> byTag = new HashMap<>();
    private final Map<String, List<OfOrder>> byTier = new HashMap<>();
    private final List<OfOrder> others = new ArrayList<>();

    public Floor(List<Promo> promotions) {
        for (Trait trait : Trait.values()) {
            ofLines.put(trait, new HashMap<>());
        }
        for (Promo promo : promotions) {
            switch (promo) {
                case OfLine line ->
                        of(line.trait())
                                .computeIfAbsent(line.value(), _ -> new ArrayList<>())
                                .add(line);
                case OfOrder order -> add(order);
            }
        }
    }

    private Map<String, List<OfLine>> of(Trait trait) {
        return ofLines.getOrDefault(trait, Map.of());
    }

    private void add(OfOrder order) {
        if (!order.coupon().isEmpty()) {
            byCoupon.computeIfAbsent(order.coupon(), _ -> new ArrayList<>()).add(order);
        } else if (!order.tag().isEmpty()) {
            byTag.computeIfAbsent(order.tag(), _ -> new ArrayList<>()).add(order);
        } else if (!order.tier().isEmpty()) {
            byTier.computeIfAbsent(order.tier(), _ -> new ArrayList<>()).add(order);
        } else {
            others.add(order);
        }
    }

    @Override
    public Ready ready(Basket basket) {
        return new Ready() {
            @Override
            public long payable() {
                return cost().payable();
            }

            @Override
            public Cost cost() {
                return Floor.this.cost(basket);
            }
        };
    }

    private Cost cost(Basket basket) {
        var off = new ArrayList<Long>(basket.lines().size());
        long subtotal = 0;
        for (Item item : basket.lines()) {
            long most = 0;
            for (Trait trait : Trait.values()) {
                for (OfLine promo : of(trait).getOrDefault(item.get(trait), List.of())) {
                    most = Math.max(most, promo.off().of(item.gross(), item.qty()));
                }
            }
            off.add(most);
            subtotal += item.gross() - most;
        }
        long most = most(others, subtotal);
        most = Math.max(most, most(basket.coupons(), byCoupon, subtotal));
        most = Math.max(most, most(basket.tags(), byTag, subtotal));
        most = Math.max(most, most(List.of(basket.tier()), byTier, subtotal));
        return new Cost(off, most, subtotal - most);
    }

    private static long most(Iterable<String> keys, Map<String, List<OfOrder>> by, long subtotal) {
        long most = 0;
        for (String key : keys) {
            most = Math.max(most, most(by.getOrDefault(key, List.of()), subtotal));
        }
        return most;
    }

    private static long most(List<OfOrder> some, long subtotal) {
        long most = 0;
        for (OfOrder promo : some) {
            if (promo.minSubtotal() <= subtotal) {
                most = Math.max(most, promo.off().of(subtotal, 1));
            }
        }
        return most;
    }
}
