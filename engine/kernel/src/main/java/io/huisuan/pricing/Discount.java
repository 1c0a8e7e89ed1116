package io.huisuan.pricing;

import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Threshold.Basis;

import java.util.function.ToLongFunction;

/** What a reduction takes off a selection. */
sealed interface Discount {

    /** Given to each unit or each line: cut at the floor there, and the rest of it is lost. */
    record Each(Cuts cuts, Bid.Grain grain) implements Discount {}

    /** Given once: shared, and shared again until the floors hold. */
    record Once(long amount, Split split) implements Discount {}

    static Discount of(Reduction reduction, Selection selection, Policy policy) {
        return switch (reduction) {
            case PercentOff percent -> percentOff(percent, selection, policy);
            case AmountOff(long amount, Split split) -> amountOff(amount, split, selection);
            case UnitPrice(long price) ->
                    eachUnit(unit -> Math.max(0, unit.pay() - price), selection);
        };
    }

    private static Discount percentOff(PercentOff percent, Selection selection, Policy policy) {
        Basis base = policy.percentBase() == PercentBase.ORIGINAL ? Basis.LIST : Basis.RUNNING;
        int off = percent.basisPoints();
        return switch (percent.per()) {
            case UNIT -> eachUnit(unit -> share(off, unit.pay(base), policy), selection);
            case LINE -> eachLine(line -> share(off, line.amount(base), policy), selection);
            case ORDER -> new Once(share(off, selection.amount(base), policy), Split.BY_AMOUNT);
        };
    }

    private static Discount amountOff(long amount, Split split, Selection selection) {
        return switch (split) {
            case PER_UNIT -> eachUnit(_ -> amount, selection);
            case PER_LINE -> eachLine(_ -> amount, selection);
            case BY_AMOUNT, BY_QUANTITY -> new Once(amount, split);
        };
    }

    /** The discount of a base; where prices are rounded, it is what the rounded price leaves. */
    static long share(int off, long base, Policy policy) {
        return switch (policy.target()) {
            case PRICE ->
                    base - policy.rounding().share(base, PercentOff.WHOLE - off, PercentOff.WHOLE);
            case DISCOUNT -> policy.rounding().share(base, off, PercentOff.WHOLE);
        };
    }

    private static Each eachUnit(ToLongFunction<Stretch> off, Selection selection) {
        long[] cuts = new long[selection.size()];
        for (int i = 0; i < cuts.length; i++) {
            Stretch units = selection.get(i);
            cuts[i] = Math.min(off.applyAsLong(units), units.room()) * units.count();
        }
        return new Each(new Cuts(selection, cuts), Bid.Grain.UNIT);
    }

    private static Each eachLine(ToLongFunction<Selection> off, Selection selection) {
        return new Each(Sharing.toEachLine(off, selection), Bid.Grain.LINE);
    }
}
