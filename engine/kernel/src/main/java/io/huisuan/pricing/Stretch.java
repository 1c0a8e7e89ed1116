package io.huisuan.pricing;

import io.huisuan.promotion.Threshold.Basis;

import java.util.BitSet;

/** Neighbouring units of one slot that cost the same. */
final class Stretch {

    private static final long NOT_YET = -1;
    private static final BitSet NOBODY = new BitSet();

    final Slot slot;
    private int count;
    private long pay;
    private long afterItem;
    private int place;

    /** The numbers of the groups in which somebody has won it; empty until the first does. */
    private BitSet wonIn = NOBODY;

    private Stretch(Slot slot, int count, long pay, long afterItem) {
        this.slot = slot;
        this.count = count;
        this.pay = pay;
        this.afterItem = afterItem;
    }

    /** All units of a slot before any promotion. */
    static Stretch whole(Slot slot, int count) {
        return new Stretch(slot, count, slot.price, NOT_YET);
    }

    int count() {
        return count;
    }

    /** What a unit costs now. */
    long pay() {
        return pay;
    }

    /** What a unit costs on that basis; until the ITEM stage ends, it leaves what is left now. */
    long pay(Basis basis) {
        return switch (basis) {
            case LIST -> slot.price;
            case AFTER_ITEM -> afterItem == NOT_YET ? pay : afterItem;
            case RUNNING -> pay;
        };
    }

    /** How far a unit can still be reduced. */
    long room() {
        return Math.max(0, pay - slot.floor);
    }

    /** Its place among all stretches of the cart, since they were last counted. */
    int place() {
        return place;
    }

    void isAt(int newPlace) {
        place = newPlace;
    }

    void itemStageEnds() {
        afterItem = pay;
    }

    void itemStageGoesOn() {
        afterItem = NOT_YET;
    }

    /** Whether a rival of that group has won it. */
    boolean isWonIn(int group) {
        return wonIn.get(group);
    }

    void isNowWonIn(int group) {
        BitSet before = wonIn;
        wonIn = (BitSet) before.clone();
        wonIn.set(group);
        slot.trail().note(() -> wonIn = before);
    }

    /** Whether a unit of one is as good as a unit of the other, for all that happened so far. */
    boolean isLike(Stretch other) {
        return slot == other.slot
                && pay == other.pay
                && afterItem == other.afterItem
                && wonIn.equals(other.wonIn);
    }

    /** All units of both, which are alike, in no slot. */
    Stretch and(Stretch next) {
        Stretch both = sample(count + next.count);
        both.wonIn = wonIn;
        both.place = place;
        return both;
    }

    /** Keeps its first units and leaves the others to a new neighbour. */
    void split(int first) {
        if (first < count) {
            int before = count;
            var others = new Stretch(slot, count - first, pay, afterItem);
            others.wonIn = wonIn;
            slot.insertAfter(this, others);
            count = first;
            slot.trail().note(() -> count = before);
        }
    }

    /** Keeps its first units, and hands back what follows them in the slot. */
    Stretch splitOff(int first) {
        split(first);
        return slot.after(this);
    }

    /** So many units like these, in no slot. */
    Stretch sample(int units) {
        return new Stretch(slot, units, pay, afterItem);
    }

    private void costsAgain(long before) {
        pay = before;
        slot.running().wasChanged();
    }

    /** Takes {@code off} from the units as evenly as it goes; the first ones bear the odd ones. */
    void reduce(long off) {
        long before = pay;
        if (slot.trail().isKept()) {
            slot.trail().note(() -> costsAgain(before));
        }
        slot.running().wasChanged();
        int odd = (int) (off % count);
        pay -= off / count;
        if (odd > 0) {
            split(odd);
            pay--;
        }
    }
}
