package io.huisuan.promotion;

import io.huisuan.cart.Line;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a promotion may give. A closed list: adding a kind makes the compiler show every place to
 * teach. Amounts are minor units of the promotion's currency.
 */
public sealed interface Effect {

    /** Where an effect has no upper bound. */
    long NO_CAP = Long.MAX_VALUE;

    /**
     * What a gift, or what is swapped, counts for at most, minor units: many of them together are
     * still a number that whoever reads JSON takes exactly.
     */
    long MAX_WORTH = 10_000_000_000L;

    /** All but {@link Tiered}: what can stand behind a tier. */
    sealed interface Single extends Effect
            permits Reduction,
                    Multibuy,
                    FreeShipping,
                    FreeGift,
                    Swap,
                    PointsDeduct,
                    Grant,
                    Remark {}

    /** What reduces the price of goods, or of shipping. */
    sealed interface Reduction extends Single permits PercentOff, AmountOff, UnitPrice {}

    /** What can be given several times over (每满). */
    sealed interface Repeatable permits AmountOff, FreeGift, Grant.Countable {

        /** The same so many times, ≥ 1, or the most there can be. */
        Single times(long times);
    }

    /**
     * A share off: 25_00 is 25 % off, 七五折.
     *
     * @param basisPoints 1 to 10_000
     * @param cap at most this much off in all, or {@link #NO_CAP}
     * @param per what is rounded as one: each unit, each line, or the target as a whole
     */
    record PercentOff(int basisPoints, long cap, Per per) implements Reduction {

        /** 100 %. */
        public static final int WHOLE = 10_000;

        public PercentOff {
            within(1, "basisPoints", basisPoints, WHOLE);
            atLeast(0, "cap", cap);
        }
    }

    enum Per {
        UNIT,
        LINE,
        ORDER
    }

    /**
     * A fixed amount off.
     *
     * @param amount ≥ 0
     */
    record AmountOff(long amount, Split split) implements Reduction, Repeatable {
        public AmountOff {
            atLeast(0, "amount", amount);
        }

        @Override
        public AmountOff times(long times) {
            return new AmountOff(product(amount, times), split);
        }
    }

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
     *
     * @param price ≥ 0
     */
    record UnitPrice(long price) implements Reduction {
        public UnitPrice {
            atLeast(0, "price", price);
        }
    }

    /**
     * The highest tier that the target reaches gives its effect (满减阶梯). With {@code repeat}, what
     * is {@link Repeatable} is given as often as the target holds the tier's {@code atLeast} (每满减).
     *
     * @param tiers by {@code atLeast}, ascending
     */
    record Tiered(
            Threshold.Measure measure, Threshold.Basis basis, List<Tier> tiers, boolean repeat)
            implements Effect {
        public Tiered {
            tiers = tiers.stream().sorted(Comparator.comparingLong(Tier::atLeast)).toList();
        }

        /** What the highest tier that {@code measured} reaches gives; nothing below the lowest. */
        public Optional<Single> at(long measured) {
            return tiers.reversed().stream()
                    .filter(tier -> tier.atLeast() <= measured)
                    .findFirst()
                    .map(tier -> repeat ? tier.repeated(measured) : tier.gives());
        }
    }

    /**
     * A step of a {@link Tiered}.
     *
     * @param atLeast ≥ 0, minor units or units
     */
    record Tier(long atLeast, Single gives) {
        public Tier {
            Effect.atLeast(0, "atLeast", atLeast);
        }

        /** What it gives when it is given as often as {@code measured} holds its least. */
        public Single repeated(long measured) {
            return gives instanceof Repeatable once && atLeast > 0
                    ? once.times(measured / atLeast)
                    : gives;
        }
    }

    /** The fees of the target go. */
    record FreeShipping() implements Single {}

    /**
     * Goods on top, without a price.
     *
     * @param qty 1 to {@link Line#MAX_QTY}
     * @param value what a unit counts for when it must be paid back on a return, 0 to {@link
     *     #MAX_WORTH}
     */
    record FreeGift(String sku, int qty, long value) implements Single, Repeatable {
        public FreeGift {
            within(1, "qty", qty, Line.MAX_QTY);
            within(0, "value", value, MAX_WORTH);
        }

        @Override
        public FreeGift times(long times) {
            return new FreeGift(sku, (int) Math.min(product(qty, times), Line.MAX_QTY), value);
        }
    }

    /**
     * Each unit of the target is replaced by other goods, at the price that it has (换购, 升级).
     *
     * @param qty how many units come for one, 1 to {@link Line#MAX_QTY}
     * @param value what one of them is worth, 0 to {@link #MAX_WORTH}
     */
    record Swap(String sku, int qty, long value) implements Single {
        public Swap {
            within(1, "qty", qty, Line.MAX_QTY);
            within(0, "value", value, MAX_WORTH);
        }
    }

    /**
     * Points pay (积分抵现): as many of the customer's as are allowed, in whole lots.
     *
     * @param points of a lot, ≥ 1
     * @param amount what a lot pays, 1 to {@link Line#MAX_PRICE}
     * @param most the share of the target's payable amount that points may pay, 1 to 10_000 basis
     *     points
     */
    record PointsDeduct(long points, long amount, int most) implements Single {
        public PointsDeduct {
            atLeast(1, "points", points);
            within(1, "amount", amount, Line.MAX_PRICE);
            within(1, "most", most, PercentOff.WHOLE);
        }
    }

    /** The product of what is not negative, or the largest number there is. */
    static long product(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }

    static void atLeast(long least, String name, long value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + least + " or more, not " + value);
        }
    }

    static void within(long least, String name, long value, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " is " + least + " to " + most + ", not " + value);
        }
    }
}
