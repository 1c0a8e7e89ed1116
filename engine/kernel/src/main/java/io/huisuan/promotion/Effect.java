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

    /** What reduces the price of goods, and so can stand behind a tier. */
    sealed interface Reduction extends Effect permits PercentOff, AmountOff, UnitPrice {}

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
            if (basisPoints < 1 || basisPoints > WHOLE) {
                throw new IllegalArgumentException(
                        "basisPoints is 1 to " + WHOLE + ", not " + basisPoints);
            }
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
    record AmountOff(long amount, Split split) implements Reduction {
        public AmountOff {
            atLeast(0, "amount", amount);
        }

        /** The amount so many times, or the largest there is. */
        public AmountOff times(long times) {
            boolean fits = Math.multiplyHigh(amount, times) == 0 && amount * times >= 0;
            return new AmountOff(fits ? amount * times : Long.MAX_VALUE, split);
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
     * The highest tier that the target reaches gives its effect (满减阶梯). With {@code repeat}, an
     * {@link AmountOff} is given as often as the target holds the tier's {@code atLeast} (每满减).
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
        public Optional<Reduction> at(long measured) {
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
    record Tier(long atLeast, Reduction gives) {
        public Tier {
            Effect.atLeast(0, "atLeast", atLeast);
        }

        private Reduction repeated(long measured) {
            return gives instanceof AmountOff once && atLeast > 0
                    ? once.times(measured / atLeast)
                    : gives;
        }
    }

    /** The fees of the target go. */
    record FreeShipping() implements Effect {}

    /**
     * Goods on top, without a price.
     *
     * @param qty 1 to {@link Line#MAX_QTY}
     * @param value what a unit counts for when it must be paid back on a return, 0 to {@link
     *     Line#MAX_PRICE}
     */
    record FreeGift(String sku, int qty, long value) implements Effect {
        public FreeGift {
            atLeast(1, "qty", qty);
            atLeast(0, "value", value);
            if (qty > Line.MAX_QTY || value > Line.MAX_PRICE) {
                throw new IllegalArgumentException("a gift is not larger than a line");
            }
        }
    }

    private static void atLeast(long least, String name, long value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + least + " or more, not " + value);
        }
    }
}
