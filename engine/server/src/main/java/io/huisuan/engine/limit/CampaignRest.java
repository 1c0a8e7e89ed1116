package io.huisuan.engine.limit;

import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Counts;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.pricing.Left;
import io.huisuan.pricing.LimitReason;
import io.huisuan.pricing.Pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people and budgets let a campaign give a cart.
 *
 * @param parts of its budgets that the cart draws from
 */
record CampaignRest(boolean isStopped, List<Part> parts) {

    /** What has to be asked for. */
    List<ResourceId> ids() {
        return parts.stream().flatMap(part -> part.resource().stream()).toList();
    }

    /** Why all of its promotions give nothing, if they do. */
    Optional<LimitReason> nothing(Found found) {
        if (isStopped) {
            return Optional.of(LimitReason.CAMPAIGN_STOPPED);
        }
        for (Part part : parts) {
            if (part.resource().isEmpty()) {
                return Optional.of(LimitReason.CUSTOMER_UNKNOWN);
            }
            ResourceId id = part.resource().get();
            if (found.left(id, part.bound()) == 0) {
                boolean later = found.left(id, part.budget().terms().amount()) > 0;
                return Optional.of(part.usedUp(later));
            }
        }
        return Optional.empty();
    }

    /**
     * What its promotions share, where something is left. An order uses it once, whatever number of
     * promotions it gets, so uses are not shared inside of it.
     */
    List<Pool> pools(Found found, Set<String> promotions) {
        var pools = new ArrayList<Pool>();
        for (Part part : parts) {
            long left = found.left(part.resource().orElseThrow(), part.bound());
            Budget budget = part.budget();
            String name = budget.campaign() + "/" + budget.id();
            if (budget.counts() == Counts.MONEY) {
                var money = new Left.Some(Left.NO_LIMIT, left, budget.terms().isPartial());
                pools.add(new Pool(name, promotions, money));
            } else if (budget.counts() == Counts.UNITS) {
                pools.add(new Pool(name, promotions, new Left.Some(left, Left.NO_LIMIT, false)));
            }
        }
        return pools;
    }
}
