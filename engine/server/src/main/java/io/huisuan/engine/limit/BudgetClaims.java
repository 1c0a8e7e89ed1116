package io.huisuan.engine.limit;

import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;

import java.util.List;
import java.util.Optional;

/** What an order claims of its campaigns' budgets: one claim for each part that it draws from. */
final class BudgetClaims {

    private BudgetClaims() {}

    /**
     * The claims on the budgets of one campaign.
     *
     * @param applied what its promotions gave
     * @param back whether a cancelled order gives its use back
     */
    static List<Claim> of(List<Part> parts, List<Applied> applied, boolean back) {
        return parts.stream()
                .flatMap(
                        part -> part.resource().flatMap(id -> of(part, id, applied, back)).stream())
                .toList();
    }

    private static Optional<Claim> of(
            Part part, ResourceId id, List<Applied> applied, boolean back) {
        Budget budget = part.budget();
        String campaign = budget.campaign();
        Optional<Claim> claim =
                switch (budget.counts()) {
                    case USES -> {
                        GiveBack giveBack = back ? GiveBack.WHEN_WHOLE : GiveBack.NEVER;
                        yield Optional.of(Claim.of(id, campaign, 1, giveBack));
                    }
                    case UNITS ->
                            some(id, campaign, Sums.units(applied))
                                    .map(c -> c.shared(Sums.shares(applied, Share::units)));
                    case MONEY ->
                            some(id, campaign, Sums.money(applied)).map(c -> money(c, applied));
                };
        return claim.map(c -> c.within(part.bound()));
    }

    /**
     * The claim on a budget for something that is no part of an order: a use, and its money.
     *
     * @param money minor units, 0 or more
     */
    static Optional<Claim> of(Part part, long money) {
        String campaign = part.budget().campaign();
        return part.resource()
                .flatMap(
                        id ->
                                switch (part.budget().counts()) {
                                    case USES ->
                                            Optional.of(
                                                    Claim.of(id, campaign, 1, GiveBack.WHEN_WHOLE));
                                    case MONEY -> some(id, campaign, money);
                                    case UNITS -> Optional.<Claim>empty();
                                })
                .map(claim -> claim.within(part.bound()));
    }

    /** What fell on fees comes back with the whole order, and so does all of it then. */
    private static Claim money(Claim claim, List<Applied> applied) {
        return Sums.isOfFees(applied) ? claim : claim.shared(Sums.shares(applied, Share::amount));
    }

    private static Optional<Claim> some(ResourceId id, String campaign, long quantity) {
        return quantity > 0
                ? Optional.of(Claim.of(id, campaign, quantity, GiveBack.BY_SHARE))
                : Optional.empty();
    }
}
