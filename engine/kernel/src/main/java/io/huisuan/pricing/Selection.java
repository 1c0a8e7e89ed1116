package io.huisuan.pricing;

import io.huisuan.promotion.Threshold.Basis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The units that an effect works on: stretches of the running cart, by slot and then by unit; goods
 * and fees are never mixed. Good until one of its own stretches is split.
 */
record Selection(List<Stretch> stretches) {

    int size() {
        return stretches.size();
    }

    Stretch get(int i) {
        return stretches.get(i);
    }

    boolean isOfFees() {
        return !stretches.isEmpty() && stretches.getFirst().slot.isFee;
    }

    /** Where the stretches of the slot that has stretch {@code from} end, exclusive. */
    int endOfSlot(int from) {
        Slot slot = get(from).slot;
        int end = from + 1;
        while (end < size() && get(end).slot == slot) {
            end++;
        }
        return end;
    }

    /** The units of each line by themselves. */
    List<Selection> byLine() {
        var lines = new ArrayList<Selection>();
        for (int from = 0, end; from < size(); from = end) {
            end = endOfSlot(from);
            lines.add(new Selection(stretches.subList(from, end)));
        }
        return lines;
    }

    /** How far the units can still be reduced together. */
    long room() {
        long sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.room() * stretch.count();
        }
        return sum;
    }

    /** What the units cost together on that basis. */
    long amount(Basis basis) {
        long sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.pay(basis) * stretch.count();
        }
        return sum;
    }

    long units() {
        long sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.count();
        }
        return sum;
    }

    /**
     * So many units, the first by that order; units that cost nothing are passed over. Splits the
     * one stretch of which only a part is wanted.
     */
    Selection first(int count, Comparator<Stretch> order) {
        List<Stretch> ordered =
                stretches.stream().filter(stretch -> stretch.pay() > 0).sorted(order).toList();
        var wanted = new ArrayList<Stretch>();
        int missing = count;
        for (Stretch stretch : ordered) {
            if (missing > 0) {
                stretch.split(missing);
                missing -= stretch.count();
                wanted.add(stretch);
            }
        }
        return new Selection(stretches.stream().filter(wanted::contains).toList());
    }
}
