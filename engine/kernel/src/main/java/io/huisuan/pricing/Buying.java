package io.huisuan.pricing;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Multibuy.BuyXGetY;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Who buys so many gets so many: the cheapest units of the target are reduced, and as qualifiers
 * those count first that are no targets, then the dearest. So nobody's choice stands in its own
 * way, and no unit does both.
 */
final class Buying {

    private final BuyXGetY effect;

    /** All units that qualify or are targets, the cheapest first. */
    private final List<Stretch> units;

    private final Set<Stretch> qualifiers;
    private final Set<Stretch> targets;
    private final long onlyQualifying;
    private final long qualifying;
    private final long reducible;

    private Buying(BuyXGetY effect, Selection all, Set<Stretch> qualifiers, Set<Stretch> targets) {
        this.effect = effect;
        this.qualifiers = qualifiers;
        this.targets = targets;
        this.units =
                all.stream()
                        .filter(unit -> unit.pay() > 0)
                        .sorted(Comparator.comparingLong(Stretch::pay))
                        .toList();
        long both = 0;
        long qualifyingUnits = 0;
        long targetUnits = 0;
        for (Stretch unit : units) {
            qualifyingUnits += qualifiers.contains(unit) ? unit.count() : 0;
            targetUnits += targets.contains(unit) ? unit.count() : 0;
            both += qualifiers.contains(unit) && targets.contains(unit) ? unit.count() : 0;
        }
        this.qualifying = qualifyingUnits;
        this.reducible = targetUnits;
        this.onlyQualifying = qualifyingUnits - both;
    }

    /** The units that qualify, with nothing off, and those that are reduced. */
    static Cuts cuts(BuyXGetY effect, Selection qualifiers, Selection targets, Running running) {
        Set<Stretch> qualify = qualifiers.asSet();
        Set<Stretch> reduce = targets.asSet();
        Selection all =
                running.goods().where(unit -> qualify.contains(unit) || reduce.contains(unit));
        return new Buying(effect, all, qualify, reduce).cuts(all, running.policy);
    }

    private Cuts cuts(Selection all, Policy policy) {
        long times = times();
        long reduced = reduced(times);
        long[] held = hold(times * effect.buy());
        var off = new PercentOff(effect.basisPoints(), Effect.NO_CAP, Per.UNIT);
        var taking = new Taking();
        for (int i = 0; i < units.size(); i++) {
            Stretch unit = units.get(i);
            int free = unit.count() - (int) held[i];
            int cheap = targets.contains(unit) ? (int) Math.min(free, reduced) : 0;
            if (cheap > 0) {
                reduced -= cheap;
                taking.take(unit, cheap, off(off, unit.sample(cheap), policy));
            }
            taking.pass(unit, free - cheap);
            taking.take(unit, (int) held[i], 0);
        }
        return taking.of(all);
    }

    private static long off(PercentOff percent, Stretch units, Policy policy) {
        return switch (Discount.of(percent, Selection.of(List.of(units)), policy)) {
            case Discount.Each(Cuts cuts, _) -> cuts.total();
            case Discount.Once(long amount, _) -> amount;
        };
    }

    /**
     * How often it is given: as few times as reduce the most units. With every time more units may
     * be reduced, and fewer are left that do not qualify; where the two meet there are most.
     */
    private long times() {
        long most = Math.min(effect.limit(), qualifying / effect.buy());
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (middle * effect.get() >= reducible(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low > 0 && reduced(low - 1) >= reduced(low) ? low - 1 : low;
    }

    private long reduced(long times) {
        return Math.min(times * effect.get(), reducible(times));
    }

    private long reducible(long times) {
        long held = Math.max(0, times * effect.buy() - onlyQualifying);
        return Math.min(effect.maxFree(), effect.qualifiersToo() ? reducible : reducible - held);
    }

    /** Of each stretch, how many units qualify and are not reduced, for so many in all. */
    private long[] hold(long wanted) {
        long[] held = new long[units.size()];
        if (!effect.qualifiersToo()) {
            long left = hold(held, Math.min(wanted, onlyQualifying), false);
            hold(held, wanted - Math.min(wanted, onlyQualifying) + left, true);
        }
        return held;
    }

    private long hold(long[] held, long wanted, boolean alsoTargets) {
        long left = wanted;
        for (int i = units.size() - 1; i >= 0; i--) {
            Stretch unit = units.get(i);
            if (qualifiers.contains(unit) && targets.contains(unit) == alsoTargets) {
                held[i] = Math.min(left, unit.count());
                left -= held[i];
            }
        }
        return left;
    }
}
