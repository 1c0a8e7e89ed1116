package io.huisuan.promotion;

import java.util.List;

/**
 * What a promotion may give. A closed list: adding a kind makes the compiler show every place to
 * teach. Amounts are minor units of the promotion's currency.
 */
public sealed interface Effect {

    /** Where an effect has no upper bound. */
    long NO_CAP = Long.MAX_VALUE;

    /** What reduces the price of goods, and so can stand behind a tier. */
    sealed interface Reduction extends Effect permits PercentOff, AmountOff, UnitPrice {}

    /**
     * A share off: 25_00 is 25 % off, 七五折.
     *
     * @param basisPoints 1 to 10_000
     * @param cap at most this much off in all, or {@link #NO_CAP}
     * @param per what is rounded as one: each unit, each line, or the target as a whole
     */
    record PercentOff(int basisPoints, long cap, Per per) implements Reduction {}

    enum Per {
        UNIT,
        LINE,
        ORDER
    }

    /** A fixed amount off. */
    record AmountOff(long amount, Split split) implements Reduction {}

    /** How often, or over what, an amount is given. */
    enum Split {
        PER_UNIT,
        PER_LINE,
        /** Once, shared over the target by running amount. */
        BY_AMOUNT,
        /** Once, shared over the target by quantity. */
        BY_QUANTITY
    }

    /**
     * A fixed price for each unit: flash, group, bargain and member prices. Never raises a price.
     */
    record UnitPrice(long price) implements Reduction {}

    /**
     * The highest tier that the target reaches gives its effect (满减阶梯). With {@code repeat} there
     * is one tier, an {@link AmountOff}, given as often as the target holds {@code atLeast} (每满减).
     *
     * @param tiers by {@code atLeast}, ascending
     */
    record Tiered(
            Threshold.Measure measure, Threshold.Basis basis, List<Tier> tiers, boolean repeat)
            implements Effect {
        public Tiered {
            tiers = List.copyOf(tiers);
        }
    }

    record Tier(long atLeast, Reduction gives) {}

    /** The fees of the target go. */
    record FreeShipping() implements Effect {}

    /**
     * Goods on top, without a price.
     *
     * @param value what a unit counts for when it must be paid back on a return
     */
    record FreeGift(String sku, int qty, long value) implements Effect {}
}
