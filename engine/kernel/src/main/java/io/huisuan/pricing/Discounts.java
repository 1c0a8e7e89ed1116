package io.huisuan.pricing;

import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Threshold.Basis;

import java.util.function.ToLongFunction;

/**
 * What a reduction takes off a selection. What is given to each unit or each line is cut at the
 * floor, and the rest of it is lost; what is given once is shared again until the floors hold.
 */
final class Discounts {

    private final Selection selection;
    private final Policy policy;

    private Discounts(Selection selection, Policy policy) {
        this.selection = selection;
        this.policy = policy;
    }

    static Cuts of(Effect.Reduction reduction, Selection selection, Policy policy) {
        var discounts = new Discounts(selection, policy);
        return switch (reduction) {
            case PercentOff percent -> discounts.percentOff(percent).atMost(percent.cap());
            case AmountOff(long amount, Split split) -> discounts.amountOff(amount, split);
            case UnitPrice(long price) ->
                    discounts.offEachUnit(unit -> Math.max(0, unit.pay() - price));
        };
    }

    private Cuts percentOff(PercentOff percent) {
        return switch (percent.per()) {
            case UNIT -> offEachUnit(unit -> share(percent, unit.pay(base())));
            case LINE -> Sharing.toEachLine(line -> share(percent, line.amount(base())), selection);
            case ORDER ->
                    Sharing.amongLines(
                            share(percent, selection.amount(base())), selection, Split.BY_AMOUNT);
        };
    }

    private Cuts amountOff(long amount, Split split) {
        return switch (split) {
            case PER_UNIT -> offEachUnit(_ -> amount);
            case PER_LINE -> Sharing.toEachLine(_ -> amount, selection);
            case BY_AMOUNT, BY_QUANTITY -> Sharing.amongLines(amount, selection, split);
        };
    }

    private Basis base() {
        return policy.percentBase() == PercentBase.ORIGINAL ? Basis.LIST : Basis.RUNNING;
    }

    /** The discount of a base; where prices are rounded, it is what the rounded price leaves. */
    private long share(PercentOff percent, long base) {
        int off = percent.basisPoints();
        return switch (policy.target()) {
            case PRICE ->
                    base - policy.rounding().share(base, PercentOff.WHOLE - off, PercentOff.WHOLE);
            case DISCOUNT -> policy.rounding().share(base, off, PercentOff.WHOLE);
        };
    }

    private Cuts offEachUnit(ToLongFunction<Stretch> off) {
        long[] cuts = new long[selection.size()];
        for (int i = 0; i < cuts.length; i++) {
            Stretch units = selection.get(i);
            cuts[i] = Math.min(off.applyAsLong(units), units.room()) * units.count();
        }
        return new Cuts(selection, cuts);
    }
}
