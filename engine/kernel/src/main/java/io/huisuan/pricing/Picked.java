package io.huisuan.pricing;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.OnBundles;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Threshold.Basis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The most that bundles, and buying and getting, take off units that cost no more than they do now,
 * whichever of them their rivals leave.
 */
final class Picked {

    private final List<Stretch> stretches = new ArrayList<>();
    private final Policy policy;
    private final Basis base;
    private final long units;

    /** All units that may be needed, those that only qualify too. */
    Picked(List<Slot> slots, Policy policy) {
        this.policy = policy;
        this.base = new Most(policy).base();
        for (Slot slot : slots) {
            stretches.addAll(slot.stretches());
        }
        this.units = stretches.stream().mapToLong(Stretch::count).sum();
    }

    /** A reduction of all units that takes off no less. */
    Reduction most(Multibuy multibuy) {
        return switch (multibuy) {
            case BundlePrice priced -> once(offPriced(priced));
            case BundleOff bundles -> most(bundles, bundles.off());
            case BuyXGetY buying -> once(off(buying));
        };
    }

    private static Reduction once(long amount) {
        return new AmountOff(amount, Split.BY_AMOUNT);
    }

    /** Of a bundle's price each unit bears a part: what a unit costs beyond it may be saved. */
    private long offPriced(BundlePrice priced) {
        long each = priced.price() / size(priced);
        return sum(0, bundles(priced) * size(priced), unit -> Math.max(0, unit.pay() - each));
    }

    /** Each bundle rounds by itself, and so does each unit. */
    private Reduction most(BundleOff bundles, Reduction off) {
        return switch (off) {
            case PercentOff(int basisPoints, long cap, _) ->
                    new PercentOff(basisPoints, cap, Per.UNIT);
            case AmountOff(long amount, Split split) ->
                    split == Split.PER_UNIT || split == Split.PER_LINE
                            ? new AmountOff(amount, Split.PER_UNIT)
                            : once(Effect.product(amount, bundles(bundles)));
            case UnitPrice _ -> off;
        };
    }

    private long bundles(OnBundles bundles) {
        return Math.min(bundles.limit(), units / size(bundles));
    }

    private static long size(OnBundles bundles) {
        return bundles.parts().stream().mapToLong(Part::count).sum();
    }

    /**
     * Whoever holds what it bought holds units that are dearer than those it gets; so none of the
     * dearest is free.
     */
    private long off(BuyXGetY buying) {
        boolean holds = buying.of().isEmpty() && !buying.qualifiersToo();
        long most =
                holds
                        ? units * buying.get() / (buying.buy() + buying.get())
                        : Effect.product(units / buying.buy(), buying.get());
        long limited = Math.min(buying.maxFree(), Effect.product(buying.limit(), buying.get()));
        long free = Math.min(most, limited);
        long held = holds && base == Basis.RUNNING ? buying.buy() : 0;
        return free + Discount.share(buying.basisPoints(), sum(held, free, this::pay), policy);
    }

    private long pay(Stretch unit) {
        return unit.pay(base);
    }

    /** Over so many units, those first of which it is most. */
    private long sum(long skipped, long count, ToLongFunction<Stretch> ofUnit) {
        stretches.sort(Comparator.comparingLong(ofUnit).reversed());
        long sum = 0;
        long passed = skipped;
        long missing = count;
        for (Stretch unit : stretches) {
            long here = Math.max(0, unit.count() - passed);
            passed = Math.max(0, passed - unit.count());
            long taken = Math.min(missing, here);
            sum += ofUnit.applyAsLong(unit) * taken;
            missing -= taken;
        }
        return sum;
    }
}
