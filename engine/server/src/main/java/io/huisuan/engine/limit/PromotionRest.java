package io.huisuan.engine.limit;

import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.pricing.Left;
import io.huisuan.pricing.LimitReason;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Promotion;

import java.util.ArrayList;
import java.util.List;

/** What is left of a promotion's own limits. */
final class PromotionRest {

    private final Names names;
    private final Promotion promotion;
    private final Limits limits;
    private final String customer;

    PromotionRest(Names names, Promotion promotion, String customer) {
        this.names = names;
        this.promotion = promotion;
        this.limits = promotion.limits();
        this.customer = customer;
    }

    boolean isOf(String campaign) {
        return promotion.campaign().equals(campaign);
    }

    /** What has to be asked for. */
    List<ResourceId> ids() {
        var ids = new ArrayList<ResourceId>();
        if (limits.uses() < Limits.NO_LIMIT) {
            ids.add(Names.uses(promotion));
        }
        if (limits.usesPerCustomer() < Limits.NO_LIMIT && !customer.isEmpty()) {
            ids.add(names.customer(customer, promotion));
        }
        if (limits.units() < Limits.NO_LIMIT) {
            ids.add(Names.units(promotion));
        }
        if (limits.unitsPerCustomer() < Limits.NO_LIMIT && !customer.isEmpty()) {
            ids.add(names.customerUnits(customer, promotion));
        }
        if (limits.budget() < Limits.NO_LIMIT) {
            ids.add(Names.budget(promotion));
        }
        return ids;
    }

    Left left(Found found) {
        if (of(found, Names.uses(promotion), limits.uses()) == 0) {
            return new Left.None(LimitReason.USAGE_LIMIT);
        }
        if (limits.arePersonal() && customer.isEmpty()) {
            return new Left.None(LimitReason.CUSTOMER_UNKNOWN);
        }
        long own = ofCustomer(found);
        if (own == 0) {
            return new Left.None(LimitReason.PER_CUSTOMER_LIMIT);
        }
        long units = of(found, Names.units(promotion), limits.units());
        if (units == 0) {
            return new Left.None(LimitReason.UNIT_LIMIT);
        }
        long money = of(found, Names.budget(promotion), limits.budget());
        return money == 0
                ? new Left.None(LimitReason.BUDGET_EXCEEDED)
                : new Left.Some(Math.min(own, units), money, limits.partial());
    }

    /** Units that the customer may still have; none when the customer has had it often enough. */
    private long ofCustomer(Found found) {
        if (limits.usesPerCustomer() < Limits.NO_LIMIT
                && found.left(names.customer(customer, promotion), limits.usesPerCustomer()) == 0) {
            return 0;
        }
        return limits.unitsPerCustomer() < Limits.NO_LIMIT
                ? found.left(names.customerUnits(customer, promotion), limits.unitsPerCustomer())
                : Limits.NO_LIMIT;
    }

    /** Units that are left for everybody together: none also where its uses or its budget are. */
    long units(Found found) {
        boolean isGone =
                of(found, Names.uses(promotion), limits.uses()) == 0
                        || of(found, Names.budget(promotion), limits.budget()) == 0;
        return isGone ? 0 : of(found, Names.units(promotion), limits.units());
    }

    /** Whether paid orders have all of it. */
    boolean isSold(Found found) {
        return isSold(found, Names.uses(promotion), limits.uses())
                || isSold(found, Names.budget(promotion), limits.budget())
                || isSold(found, Names.units(promotion), limits.units());
    }

    private static boolean isSold(Found found, ResourceId id, long limit) {
        return limit != Limits.NO_LIMIT && found.unsold(id, limit) == 0;
    }

    private static long of(Found found, ResourceId id, long limit) {
        return limit == Limits.NO_LIMIT ? limit : found.left(id, limit);
    }
}
