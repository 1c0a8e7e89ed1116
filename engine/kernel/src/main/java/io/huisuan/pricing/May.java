package io.huisuan.pricing;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Remark;

import java.util.List;
import java.util.Optional;

/** Effects as reductions and gifts that are worth no less, whatever they pick. */
record May(Tally tally, Policy policy) {

    /** A reduction of the target that takes off at least as much. */
    Optional<Reduction> reduce(Single single, List<Slot> slots) {
        return switch (single) {
            case Reduction reduction -> Optional.of(reduction);
            case FreeShipping _ -> Optional.of(new UnitPrice(0));
            case Multibuy multibuy -> Optional.of(new Picked(slots, policy).most(multibuy));
            case PointsDeduct(long points, long amount, int most) ->
                    Optional.of(
                            new PercentOff(
                                    most,
                                    Effect.product(tally.points() / points, amount),
                                    Per.ORDER));
            case FreeGift _, Swap _, Grant _, Remark _ -> Optional.empty();
        };
    }

    /** Whether a proposal may reduce a price. */
    static boolean reduce(Proposal proposal) {
        return Footprint.singles(proposal.offer().effect()).stream().anyMatch(May::isOff);
    }

    /** Whether a proposal may give something of worth besides. */
    static boolean giveOnTop(Proposal proposal) {
        return !Footprint.singles(proposal.offer().effect()).stream().allMatch(May::isOff);
    }

    private static boolean isOff(Single single) {
        return switch (single) {
            case Reduction _, FreeShipping _, Multibuy _, PointsDeduct _ -> true;
            case FreeGift _, Swap _, Grant _, Remark _ -> false;
        };
    }

    /** What it is worth besides. */
    long onTop(Single single, List<Slot> slots) {
        return switch (single) {
            case FreeGift gift -> gift.qty() * gift.value();
            case Swap swap -> Effect.product(units(slots), swap.qty() * swap.value());
            case Reduction _, FreeShipping _, BundlePrice _, BundleOff _, BuyXGetY _ -> 0;
            case PointsDeduct _, Grant _, Remark _ -> 0;
        };
    }

    private static long units(List<Slot> slots) {
        long units = 0;
        for (Slot slot : slots) {
            units += slot.units();
        }
        return units;
    }
}
