package io.huisuan.engine.order;

import io.huisuan.engine.decision.Recollection;
import io.huisuan.ledger.Decision;
import io.huisuan.ledger.budget.Given;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What promotions give an order, as the ledger keeps it: by promotion and line. */
final class Giving {

    private final Map<String, Map<String, Given>> byPromotion = new TreeMap<>();
    private final String hold;
    private final Map<String, String> campaigns;

    private Giving(String hold, Map<String, String> campaigns) {
        this.hold = hold;
        this.campaigns = campaigns;
    }

    /**
     * Reads it from the decision that the order rests on.
     *
     * @param hold of the order
     * @param campaigns by promotion
     */
    static List<Given> of(String hold, Decision decision, Map<String, String> campaigns) {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        var giving = new Giving(hold, campaigns);
        Recollection.remembered(decision).order().quote().applied().forEach(giving::add);
        var given = new ArrayList<Given>();
        giving.byPromotion.values().forEach(lines -> given.addAll(lines.values()));
        return given;
    }

    private void add(Applied applied) {
        applied.shares().forEach(share -> add(applied, share.of(), share.amount(), share.units()));
        long fees = applied.fees().stream().mapToLong(Share::amount).sum();
        if (fees > 0 || applied.shares().isEmpty()) {
            add(applied, "", fees, 0);
        }
    }

    private void add(Applied applied, String line, long money, long units) {
        String promotion = applied.promotion();
        String campaign = campaigns.getOrDefault(promotion, "");
        byPromotion
                .computeIfAbsent(promotion, _ -> new TreeMap<>())
                .merge(
                        line,
                        new Given(hold, promotion, campaign, line, money, units),
                        (one, more) ->
                                new Given(
                                        hold,
                                        promotion,
                                        campaign,
                                        line,
                                        one.money() + more.money(),
                                        one.units() + more.units()));
    }
}
