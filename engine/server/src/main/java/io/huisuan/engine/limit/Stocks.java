package io.huisuan.engine.limit;

import io.huisuan.engine.patience.Patience;
import io.huisuan.ledger.bargain.Supply;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.pricing.Left;
import io.huisuan.promotion.Promotion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many units of promotions are left, for pages that announce them; nothing is reserved. */
public final class Stocks {

    private final Resources resources;
    private final LiveBudgets budgets;
    private final Names names;
    private final Patience patience;

    public Stocks(Resources resources, LiveBudgets budgets, Names names, Patience patience) {
        this.resources = resources;
        this.budgets = budgets;
        this.names = names;
        this.patience = patience;
    }

    /**
     * What is left of a promotion.
     *
     * @param units for everybody together, ≥ 0; {@link Left#NO_LIMIT} where nothing limits
     * @param ofCustomer that the customer may still get of them, ≥ 0
     */
    public record Rest(long units, long ofCustomer) {}

    /** Whether somebody has stopped the campaign, so that orders get nothing of it. */
    public boolean isStopped(String campaign) {
        return budgets.known().isStopped(campaign);
    }

    /**
     * What is left of each, by its id; empty while the ledger is away.
     *
     * @param customer whose; empty for nobody in particular, who gets nothing of what is limited
     *     per customer
     */
    public Optional<Map<String, Rest>> of(List<Promotion> promotions, String customer) {
        var rests = new LinkedHashMap<String, PromotionRest>();
        promotions.forEach(one -> rests.put(one.id(), new PromotionRest(names, one, customer)));
        var asked = rests.values().stream().flatMap(rest -> rest.ids().stream()).toList();
        return patience.ask("what is left", () -> new Found(resources.find(asked)))
                .map(found -> rests(rests, found));
    }

    /** How much of a promotion there still is to buy; as the ledger says now. */
    public Supply supply(Promotion promotion) {
        var rest = new PromotionRest(names, promotion, "");
        List<ResourceId> asked = rest.ids();
        var found = new Found(asked.isEmpty() ? List.of() : resources.find(asked));
        if (rest.isSold(found)) {
            return Supply.SOLD;
        }
        return rest.units(found) == 0 ? Supply.RESERVED : Supply.LEFT;
    }

    private static Map<String, Rest> rests(Map<String, PromotionRest> rests, Found found) {
        var left = new LinkedHashMap<String, Rest>();
        rests.forEach(
                (id, rest) -> left.put(id, new Rest(rest.units(found), units(rest.left(found)))));
        return left;
    }

    private static long units(Left left) {
        return switch (left) {
            case Left.None _ -> 0;
            case Left.Some some -> some.units();
        };
    }
}
