package io.huisuan.pricing;

import io.huisuan.money.Rounding;
import io.huisuan.pricing.Extra.Granted;
import io.huisuan.pricing.Extra.PointsEarned;
import io.huisuan.pricing.Extra.Swapped;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Grant.GrantBadge;
import io.huisuan.promotion.Grant.GrantChance;
import io.huisuan.promotion.Grant.GrantCoupon;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Grant.PointsTimes;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.Threshold.Basis;

import java.util.ArrayList;
import java.util.List;

/** What effects give besides cuts. */
final class OnTop {

    private final String promotion;
    private final Selection selection;
    private final Tally tally;

    OnTop(String promotion, Selection selection, Tally tally) {
        this.promotion = promotion;
        this.selection = selection;
        this.tally = tally;
    }

    List<Extra> of(Grant grant) {
        return switch (grant) {
            case PointsEarn earn -> earned(earn.on(selection.amount(Basis.RUNNING)));
            case PointsTimes(int basisPoints) ->
                    earned(
                            Rounding.DOWN.share(
                                    tally.earned(),
                                    basisPoints - PercentOff.WHOLE,
                                    PercentOff.WHOLE));
            case GrantCoupon _, GrantChance _, GrantBadge _, Reward _ ->
                    List.of(new Granted(promotion, grant));
        };
    }

    private List<Extra> earned(long points) {
        return points > 0 ? List.of(new PointsEarned(promotion, points)) : List.of();
    }

    /** Line by line: its first units that are selected, as far as they are not swapped already. */
    List<Extra> of(Swap swap) {
        var extras = new ArrayList<Extra>();
        for (Selection line : selection.byLine()) {
            Slot slot = line.get(0).slot;
            int free = slot.units() - tally.swapped(slot.id);
            int units = (int) Math.min(line.units(), free);
            if (units > 0 && !slot.isFee) {
                extras.add(swapped(swap, line, units));
            }
        }
        return extras;
    }

    private Swapped swapped(Swap swap, Selection line, int units) {
        long qty = (long) units * swap.qty();
        long worth = qty * swap.value() - line.amountOf(units);
        return new Swapped(
                promotion,
                line.get(0).slot.id,
                units,
                swap.sku(),
                qty,
                swap.value(),
                Math.max(0, worth));
    }
}
