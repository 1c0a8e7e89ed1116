package io.huisuan.engine.limit;

import io.huisuan.cart.Cart;
import io.huisuan.engine.patience.Patience;
import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Left;
import io.huisuan.pricing.LimitReason;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Pool;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Promotion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is left, by the ledger as it is now. */
public final class LedgerLimiting implements Limiting {

    private final Resources resources;
    private final LiveBudgets budgets;
    private final Names names;
    private final Patience patience;

    public LedgerLimiting(
            Resources resources, LiveBudgets budgets, Names names, Patience patience) {
        this.resources = resources;
        this.budgets = budgets;
        this.names = names;
        this.patience = patience;
    }

    @Override
    public Set<String> campaigns() {
        return budgets.known().campaigns();
    }

    @Override
    public Optional<Availability> of(Cart cart, List<Promotion> limited) {
        return limited.isEmpty() ? Optional.of(Availability.EVERYTHING) : known(cart, limited);
    }

    private Optional<Availability> known(Cart cart, List<Promotion> limited) {
        Known known = budgets.known();
        var campaigns = new TreeMap<String, CampaignRest>();
        var promotions = new TreeMap<String, PromotionRest>();
        for (Promotion one : limited) {
            campaigns.computeIfAbsent(one.campaign(), id -> rest(known, id, cart));
            promotions.put(one.id(), new PromotionRest(names, one, cart.customer().id()));
        }
        var asked = new ArrayList<ResourceId>();
        promotions.values().forEach(rest -> asked.addAll(rest.ids()));
        campaigns.values().forEach(rest -> asked.addAll(rest.ids()));
        return found(asked).map(found -> availability(promotions, campaigns, found));
    }

    private Optional<Found> found(List<ResourceId> asked) {
        return asked.isEmpty()
                ? Optional.of(new Found(List.of()))
                : patience.ask("what is left", () -> new Found(resources.find(asked)));
    }

    private static Availability availability(
            Map<String, PromotionRest> promotions,
            Map<String, CampaignRest> campaigns,
            Found found) {
        var left = new TreeMap<String, Left>();
        promotions.forEach((id, rest) -> left.put(id, rest.left(found)));
        var pools = new ArrayList<Pool>();
        campaigns.forEach(
                (campaign, rest) -> {
                    Set<String> members = members(promotions, campaign);
                    rest.nothing(found)
                            .ifPresentOrElse(
                                    why -> members.forEach(id -> takeAway(left, id, why)),
                                    () -> pools.addAll(rest.pools(found, members)));
                });
        left.values().removeIf(Left.EVERYTHING::equals);
        return new Availability(left, pools);
    }

    /** What a promotion lacks itself is told first. */
    private static void takeAway(Map<String, Left> left, String promotion, LimitReason why) {
        left.compute(promotion, (_, own) -> own instanceof Left.None ? own : new Left.None(why));
    }

    private static Set<String> members(Map<String, PromotionRest> promotions, String campaign) {
        return promotions.entrySet().stream()
                .filter(promotion -> promotion.getValue().isOf(campaign))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private CampaignRest rest(Known known, String campaign, Cart cart) {
        return new CampaignRest(known.isStopped(campaign), parts(known, campaign, cart));
    }

    private List<Part> parts(Known known, String campaign, Cart cart) {
        List<Budget> all = known.budgets(campaign);
        return all.isEmpty()
                ? List.of()
                : Part.of(all, cart, cart.at().plus(known.ahead()), names.slices());
    }

    /** How many budgets each of these campaigns has had, as far as this node knows. */
    public Map<String, Integer> budgets(Set<String> campaigns) {
        Known known = budgets.known();
        return campaigns.stream().collect(Collectors.toMap(Function.identity(), known::count));
    }

    /**
     * What a reward claims of its campaign's budgets: a use, and its money.
     *
     * @param cart of the order that earned it
     * @param isOfCustomer whether the cart's customer gets it; what is split by customer counts
     *     nobody else's
     * @param money minor units, 0 or more
     * @param at when it is given, by the database's clock
     */
    public List<Claim> rewarded(
            Cart cart, String campaign, boolean isOfCustomer, long money, Instant at) {
        List<Budget> all = budgets.known().budgets(campaign);
        return Part.of(all, cart, at, names.slices()).stream()
                .filter(part -> isOfCustomer || !part.budget().split().isByCustomer())
                .flatMap(part -> BudgetClaims.of(part, money).stream())
                .toList();
    }

    /**
     * What an order claims.
     *
     * @param promotion finds one of the release that made the quote
     * @param back whether a cancelled order gives its uses back
     */
    public List<Claim> claims(
            Cart cart, Quote quote, Function<String, Promotion> promotion, boolean back) {
        var byPromotion = new LinkedHashMap<Promotion, List<Applied>>();
        var byCampaign = new LinkedHashMap<String, List<Applied>>();
        for (Applied applied : quote.applied()) {
            Promotion one = promotion.apply(applied.promotion());
            byPromotion.computeIfAbsent(one, _ -> new ArrayList<>()).add(applied);
            byCampaign.computeIfAbsent(one.campaign(), _ -> new ArrayList<>()).add(applied);
        }
        var claims = new ArrayList<Claim>();
        byPromotion.forEach(
                (one, applied) ->
                        claims.addAll(Claims.of(names, one, applied, cart.customer().id(), back)));
        Known known = budgets.known();
        byCampaign.forEach(
                (campaign, applied) ->
                        claims.addAll(
                                BudgetClaims.of(parts(known, campaign, cart), applied, back)));
        return claims;
    }
}
