package io.huisuan.engine.limit;

import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Promotion;

import java.util.ArrayList;
import java.util.List;

/** What an order claims of a promotion that was applied: a function of what was given alone. */
final class Claims {

    private final Names names;
    private final Promotion promotion;
    private final List<Applied> applied;
    private final List<Claim> claims = new ArrayList<>();

    private Claims(Names names, Promotion promotion, List<Applied> applied) {
        this.names = names;
        this.promotion = promotion;
        this.applied = applied;
    }

    /**
     * The claims on one promotion.
     *
     * @param applied what its offers gave, one or more
     * @param customer known, when it has a limit per customer
     * @param back whether a cancelled order gives its use back
     */
    static List<Claim> of(
            Names names,
            Promotion promotion,
            List<Applied> applied,
            String customer,
            boolean back) {
        var claims = new Claims(names, promotion, applied);
        claims.use(customer, back ? GiveBack.WHEN_WHOLE : GiveBack.NEVER);
        claims.units(customer);
        claims.budget();
        return claims.claims;
    }

    private void use(String customer, GiveBack back) {
        Limits limits = promotion.limits();
        if (limits.uses() < Limits.NO_LIMIT) {
            add(Claim.of(Names.uses(promotion), promotion.campaign(), 1, back), limits.uses());
        }
        if (limits.usesPerCustomer() < Limits.NO_LIMIT) {
            var name = names.customer(customer, promotion);
            add(Claim.of(name, promotion.campaign(), 1, back), limits.usesPerCustomer());
        }
    }

    private void units(String customer) {
        Limits limits = promotion.limits();
        if (limits.units() < Limits.NO_LIMIT) {
            units(Names.units(promotion), limits.units());
        }
        if (limits.unitsPerCustomer() < Limits.NO_LIMIT) {
            units(names.customerUnits(customer, promotion), limits.unitsPerCustomer());
        }
    }

    private void units(ResourceId name, long limit) {
        long units = Sums.units(applied);
        if (units > 0) {
            Claim claim = Claim.of(name, promotion.campaign(), units, GiveBack.BY_SHARE);
            add(claim.shared(Sums.shares(applied, Share::units)), limit);
        }
    }

    /** What fell on fees comes back with the whole order, and so does all of it then. */
    private void budget() {
        long money = Sums.money(applied);
        if (money > 0 && promotion.limits().budget() < Limits.NO_LIMIT) {
            boolean isOfFees = Sums.isOfFees(applied);
            var name = Names.budget(promotion);
            Claim claim = Claim.of(name, promotion.campaign(), money, GiveBack.BY_SHARE);
            add(
                    isOfFees ? claim : claim.shared(Sums.shares(applied, Share::amount)),
                    promotion.limits().budget());
        }
    }

    private void add(Claim claim, long limit) {
        claims.add(claim.within(limit));
    }
}
