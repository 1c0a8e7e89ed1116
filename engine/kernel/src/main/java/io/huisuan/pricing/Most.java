package io.huisuan.pricing;

import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Threshold.Basis;

/** The most that reductions take off goods that cost no more than they do now. */
record Most(Policy policy) {

    /** Whether it is given to each unit by itself, without a limit over all. */
    static boolean isPerUnit(Reduction reduction) {
        return switch (reduction) {
            case PercentOff(_, long cap, Per per) -> per == Per.UNIT && cap == Effect.NO_CAP;
            case AmountOff(_, Split split) -> split == Split.PER_UNIT;
            case UnitPrice _ -> true;
        };
    }

    /** Whether it is given to each line by itself, without a limit over all. */
    static boolean isPerLine(Reduction reduction) {
        return switch (reduction) {
            case PercentOff(_, long cap, Per per) -> per == Per.LINE && cap == Effect.NO_CAP;
            case AmountOff(_, Split split) -> split == Split.PER_LINE;
            case UnitPrice _ -> false;
        };
    }

    /**
     * Off the units of a stretch that cost {@code pay} together, the first ones the odd cents less;
     * by line, where the stretch is all of it.
     */
    long off(Reduction reduction, Stretch units, long pay) {
        if (isPerLine(reduction)) {
            long room = Math.max(0, pay - units.slot.floor * units.count());
            return Math.min(room, offWhole(reduction, units, pay));
        }
        long each = pay / units.count();
        long odd = pay % units.count();
        return offUnit(reduction, units.slot, each) * (units.count() - odd)
                + (odd > 0 ? offUnit(reduction, units.slot, each + 1) * odd : 0);
    }

    private long offWhole(Reduction reduction, Stretch units, long pay) {
        return switch (reduction) {
            case PercentOff(int off, _, _) ->
                    share(off, isOfList() ? units.slot.price * units.count() : pay);
            case AmountOff(long amount, _) -> amount;
            case UnitPrice _ -> pay;
        };
    }

    /** Off one unit that costs {@code pay}. */
    private long offUnit(Reduction reduction, Slot slot, long pay) {
        return Math.clamp(off(reduction, slot, pay), 0, Math.max(0, pay - slot.floor));
    }

    private long off(Reduction reduction, Slot slot, long pay) {
        return switch (reduction) {
            case PercentOff(int off, _, _) -> share(off, isOfList() ? slot.price : pay);
            case AmountOff(long amount, _) -> amount;
            case UnitPrice(long price) -> pay - price;
        };
    }

    /** Off one line, by unit or as a whole. */
    long offLine(Reduction reduction, Slot slot) {
        long each = 0;
        long room = 0;
        long base = 0;
        for (Stretch units : slot.stretches()) {
            each += offUnit(reduction, slot, units.pay()) * units.count();
            room += units.room() * units.count();
            base += units.pay(base()) * units.count();
        }
        return switch (reduction) {
            case PercentOff(int off, _, Per per) ->
                    per == Per.UNIT ? each : Math.min(room, share(off, base));
            case AmountOff(long amount, Split split) ->
                    split == Split.PER_UNIT ? each : Math.min(room, amount);
            case UnitPrice _ -> each;
        };
    }

    /** What percentages are of. */
    Basis base() {
        return isOfList() ? Basis.LIST : Basis.RUNNING;
    }

    /** Off all units that are wanted. */
    long off(Reduction reduction, Wants wants) {
        long pay = wants.sum(Basis.RUNNING, Stretch::pay);
        return switch (reduction) {
            case PercentOff(int off, long cap, Per per) ->
                    Math.min(Math.min(cap, pay), offEach(off, per == Per.ORDER, wants));
            case AmountOff(long amount, Split split) ->
                    switch (split) {
                        case BY_AMOUNT, BY_QUANTITY -> Math.min(amount, pay);
                        case PER_UNIT, PER_LINE -> ofEach(amount, wants);
                    };
            case UnitPrice(long price) -> pay - ofEach(price, wants);
        };
    }

    /** Off all goods when they cost {@code total}; {@code off} when that does not matter. */
    long off(Reduction reduction, long total, long off) {
        return reduction instanceof PercentOff(int percent, long cap, Per per)
                        && per == Per.ORDER
                        && !isOfList()
                ? Math.min(cap, share(percent, total))
                : off;
    }

    /** Rounding may add one to each of what is rounded by itself. */
    private long offEach(int off, boolean isRoundedOnce, Wants wants) {
        long units = isRoundedOnce ? 0 : wants.sum(base(), _ -> 1);
        long base = wants.sum(base(), unit -> unit.pay(base()));
        return share(off, base) + units;
    }

    /** So much of each unit, or as much as it costs. */
    private static long ofEach(long amount, Wants wants) {
        return wants.sum(Basis.RUNNING, units -> Math.min(amount, units.pay()));
    }

    /** A percentage of a total. */
    long share(int off, long base) {
        return Discount.share(off, base, policy);
    }

    boolean isOfList() {
        return policy.percentBase() == PercentBase.ORIGINAL;
    }
}
