package io.huisuan.pricing;

import io.huisuan.promotion.Threshold.Basis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The units that an effect works on: stretches of the running cart, by slot and then by unit; goods
 * and fees are never mixed. Good until one of its own stretches is split. Each is equal to itself
 * only.
 */
final class Selection {

    private static final long NEVER = -1;

    private final Stretch[] stretches;

    /** Sums of what the units cost, which hundreds of rivals ask for, and when they were made. */
    private long amount;

    private long room;
    private long summedAt = NEVER;

    private Selection(Stretch[] stretches) {
        this.stretches = stretches;
    }

    static Selection of(List<Stretch> stretches) {
        return new Selection(stretches.toArray(Stretch[]::new));
    }

    int size() {
        return stretches.length;
    }

    Stretch get(int i) {
        return stretches[i];
    }

    boolean isOfFees() {
        return stretches.length > 0 && stretches[0].slot.isFee;
    }

    /** Where the stretches of the slot that has stretch {@code from} end, exclusive. */
    int endOfSlot(int from) {
        Slot slot = stretches[from].slot;
        int end = from + 1;
        while (end < stretches.length && stretches[end].slot == slot) {
            end++;
        }
        return end;
    }

    Selection part(int from, int end) {
        return new Selection(Arrays.copyOfRange(stretches, from, end));
    }

    /** The units of each line by themselves. */
    Selection[] byLine() {
        Selection[] lines = new Selection[stretches.length];
        int size = 0;
        for (int from = 0, end; from < stretches.length; from = end) {
            end = endOfSlot(from);
            lines[size++] = part(from, end);
        }
        return Arrays.copyOf(lines, size);
    }

    /** Of their slots. */
    BitSet numbers() {
        var numbers = new BitSet();
        for (Stretch stretch : stretches) {
            numbers.set(stretch.slot.number());
        }
        return numbers;
    }

    /** Of the lines, or the methods of the fees. */
    Set<String> ids() {
        var ids = new TreeSet<String>();
        for (Stretch stretch : stretches) {
            ids.add(stretch.slot.id);
        }
        return ids;
    }

    long units() {
        long sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.count();
        }
        return sum;
    }

    Stream<Stretch> stream() {
        return Arrays.stream(stretches);
    }

    Set<Stretch> asSet() {
        return Set.of(stretches);
    }

    Selection where(Predicate<Stretch> wanted) {
        return of(stream().filter(wanted).toList());
    }

    /** What the units cost together on that basis. */
    long amount(Basis basis) {
        if (basis == Basis.RUNNING) {
            sumUp();
            return amount;
        }
        long sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.pay(basis) * stretch.count();
        }
        return sum;
    }

    /** What the first so many units cost together. */
    long amountOf(int units) {
        long sum = 0;
        int left = units;
        for (Stretch stretch : stretches) {
            int some = Math.min(left, stretch.count());
            sum += stretch.pay() * some;
            left -= some;
        }
        return sum;
    }

    /** How far the units can still be reduced together. */
    long room() {
        sumUp();
        return room;
    }

    private void sumUp() {
        long now = stretches.length == 0 ? 0 : stretches[0].slot.running().changes();
        if (summedAt == now) {
            return;
        }
        amount = 0;
        room = 0;
        for (Stretch stretch : stretches) {
            amount += stretch.pay() * stretch.count();
            room += stretch.room() * stretch.count();
        }
        summedAt = now;
    }

    /**
     * So many units, the first by that order; units that cost nothing or are not free are passed
     * over. Splits the one stretch of which only a part is wanted.
     */
    Selection first(int count, Comparator<Stretch> order, Predicate<Stretch> isFree) {
        List<Stretch> payable =
                Arrays.stream(stretches)
                        .filter(stretch -> stretch.pay() > 0 && isFree.test(stretch))
                        .sorted(order)
                        .toList();
        var wanted = new HashSet<Stretch>();
        int missing = count;
        for (Stretch stretch : payable) {
            if (missing > 0) {
                stretch.split(missing);
                missing -= stretch.count();
                wanted.add(stretch);
            }
        }
        return of(Arrays.stream(stretches).filter(wanted::contains).toList());
    }
}
