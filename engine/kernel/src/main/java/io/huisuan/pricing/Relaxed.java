package io.huisuan.pricing;

import io.huisuan.pricing.Wants.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * The running cart with everything given that may be given, as a lower limit of what it will cost.
 *
 * <p>INVARIANT: in the end the units cost {@code x_s ≥ low_s − e_s}, with {@code e ≥ 0} and {@code
 * Σ e ≤ shared} for some {@code e}; and all goods together at least {@code low − sharedByTotal}.
 * What is given to each unit lowers {@code low}; what is given once is in {@code shared}, because
 * nobody knows yet which units will bear it. A reduction by unit after one that was shared makes
 * the second limit useless, and it falls back to the first.
 */
final class Relaxed {

    /** So many groups are looked at together; of others everybody is given. */
    static final int MAX_GROUPS = 3;

    private static final long NEVER = Long.MAX_VALUE;

    private final Most most;
    private final int states;

    /** By number of slot. */
    private final List<List<Stretch>> units = new ArrayList<>();

    /** Of each stretch, by its place and by who has won it in which groups. */
    private final long[] lows;

    private final long paid;
    private long low;
    private long shared;
    private long sharedByTotal;
    private long fees;
    private long feesLow;
    private long feesShared;
    private long gifts;
    private int unitTurns;

    /**
     * Nothing is given yet.
     *
     * @param goods that count, by number of slot
     * @param groups that are looked at together
     * @param opened the slot of which somebody has chosen a part; in others equal units go together
     */
    Relaxed(Running running, BitSet goods, int[] groups, @Nullable Slot opened) {
        this.most = new Most(running.policy);
        this.states = 1 << groups.length;
        Slot[] slots = running.slots();
        int places = 0;
        for (Slot slot : slots) {
            List<Stretch> ofSlot = slot == opened ? slot.counted(places) : slot.joined(places);
            units.add(ofSlot);
            places += ofSlot.size();
        }
        this.lows = new long[places * states];
        Arrays.fill(lows, NEVER);
        for (Slot slot : slots) {
            long payable = 0;
            for (Stretch units : unitsOf(slot)) {
                long pay = units.pay() * units.count();
                lows[units.place() * states + state(units, groups)] = pay;
                payable += pay;
            }
            if (slot.isFee) {
                feesLow += payable;
            } else if (goods.get(slot.number())) {
                low += payable;
            }
        }
        paid = low;
        fees = feesLow;
    }

    /** What of a slot is looked at as one. */
    List<Stretch> unitsOf(Slot slot) {
        return units.get(slot.number());
    }

    /** How many units are looked at as one with these. */
    long unitsAt(Stretch some) {
        for (Stretch each : unitsOf(some.slot)) {
            if (each.place() == some.place()) {
                return each.count();
            }
        }
        throw new IllegalArgumentException("not of this cart: " + some.slot.id);
    }

    private static int state(Stretch units, int[] groups) {
        int state = 0;
        for (int i = 0; i < groups.length; i++) {
            state |= units.isWonIn(groups[i]) ? 1 << i : 0;
        }
        return state;
    }

    /**
     * One of the steps is given to each unit.
     *
     * @param group the bit of its group, which gives each unit one of its rivals only; or 0
     */
    void giveToEach(List<Step> steps, Stretch units, int group) {
        giveToEach(pay -> off(steps, units, pay), units, group);
    }

    /** So much is given to the units, or as much as they cost. */
    void give(long off, Stretch units, int group) {
        giveToEach(pay -> Math.min(off, pay), units, group);
    }

    private void giveToEach(LongUnaryOperator offPay, Stretch units, int group) {
        int at = units.place() * states;
        long before = least(at);
        for (int state = 0; state < states; state++) {
            long pay = lows[at + state];
            if (pay != NEVER && (state & group) == 0) {
                int then = at + (state | group);
                lows[then] = Math.min(lows[then], pay - offPay.applyAsLong(pay));
            }
        }
        long off = before - least(at);
        if (units.slot.isFee) {
            feesLow -= off;
        } else {
            low -= off;
            sharedByTotal = shared;
            unitTurns++;
        }
    }

    private long off(List<Step> steps, Stretch units, long pay) {
        long off = 0;
        for (Step step : steps) {
            off = Math.max(off, most.off(step.gives(), units, pay));
        }
        return off;
    }

    private long least(int at) {
        long least = NEVER;
        for (int state = 0; state < states; state++) {
            least = Math.min(least, lows[at + state]);
        }
        return least;
    }

    /** How often goods were reduced by unit so far. */
    int unitTurns() {
        return unitTurns;
    }

    /** The least that all goods cost together. */
    long total() {
        return Math.max(0, low - sharedByTotal);
    }

    /** An amount is given once. */
    void give(Share share) {
        if (share.ofFees()) {
            feesShared += share.amount();
        } else {
            shared = sum(shared, share.amount());
            sharedByTotal = sum(sharedByTotal, share.ofTotal());
        }
        gifts = sum(gifts, share.gift());
    }

    /**
     * What is given once.
     *
     * @param amount at most, whatever the goods cost then
     * @param ofTotal at most, where all goods together cost as little as they can
     */
    record Share(boolean ofFees, long amount, long ofTotal, long gift) {

        static Share of(Wants wants, List<Step> steps, Most most, long total) {
            long amount = 0;
            long ofTotal = 0;
            for (Step step : steps) {
                long off = most.off(step.gives(), wants);
                amount = Math.max(amount, off);
                ofTotal = Math.max(ofTotal, ofTotal(step, off, wants, most, total));
            }
            return new Share(wants.isOfFees(), amount, ofTotal, wants.onTop());
        }

        /** Where the goods must cost more than they can cost at least, that much is not saved. */
        private static long ofTotal(Step step, long off, Wants wants, Most most, long total) {
            long then = Math.max(total, step.from());
            long given = wants.isOfAllGoods() ? most.off(step.gives(), then, off) : off;
            return Math.max(0, given - (then - total));
        }

        Share whateverTheTotal() {
            return new Share(ofFees, amount, amount, gift);
        }

        /** Of two, one will come. */
        Share or(Share other) {
            return new Share(
                    ofFees,
                    Math.max(amount, other.amount),
                    Math.max(ofTotal, other.ofTotal),
                    Math.max(gift, other.gift));
        }
    }

    /** What all that may be given is worth, gifts and shipping too. */
    long worth(long leeway) {
        long goods = Math.min(leeway, paid - total());
        return sum(sum(goods, gifts), fees - Math.max(0, feesLow - feesShared));
    }

    private static long sum(long a, long b) {
        return a > NEVER - b ? NEVER : a + b;
    }
}
