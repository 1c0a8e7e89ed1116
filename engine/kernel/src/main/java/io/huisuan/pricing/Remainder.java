package io.huisuan.pricing;

import java.util.List;

/**
 * What is left for a promotion in the middle of a settlement.
 *
 * @param units that it may still discount
 * @param strict money that it may still take off, where it gives nothing when it would take more
 * @param partial the same, where it gives what is left then
 */
record Remainder(long units, long strict, long partial) {

    static final Remainder EVERYTHING = new Remainder(Left.NO_LIMIT, Left.NO_LIMIT, Left.NO_LIMIT);

    /** What was given by others of a pool is missing in it. */
    static Remainder of(String promotion, Left.Some left, List<Pool> pools, Tally tally) {
        Remainder rest = EVERYTHING.and(left, tally.units(promotion), tally.money(promotion));
        for (Pool pool : pools) {
            long units = 0;
            long money = 0;
            for (String member : pool.promotions()) {
                units += tally.units(member);
                money += tally.money(member);
            }
            rest = rest.and(pool.left(), units, money);
        }
        return rest;
    }

    private Remainder and(Left.Some left, long unitsGiven, long moneyGiven) {
        long money = without(left.money(), moneyGiven);
        return new Remainder(
                Math.min(units, without(left.units(), unitsGiven)),
                left.isPartial() ? strict : Math.min(strict, money),
                left.isPartial() ? Math.min(partial, money) : partial);
    }

    private static long without(long left, long given) {
        return left == Left.NO_LIMIT ? left : left - given;
    }

    boolean covers(Cuts cuts) {
        return equals(EVERYTHING) || (cuts.total() <= money() && cuts.units() <= units);
    }

    /** What it may still take off at most. */
    long money() {
        return Math.min(strict, partial);
    }
}
