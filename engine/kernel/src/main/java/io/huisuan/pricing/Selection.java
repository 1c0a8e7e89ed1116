package io.huisuan.pricing;

import io.huisuan.promotion.Threshold.Basis;

import java.util.Arrays;

/**
 * The units that an effect works on: whole runs of the running cart, by line and then by unit. Good
 * until the running cart splits a run.
 */
final class Selection {

    private final Running running;
    private int size;
    private int[] slots;
    private int[] runs;

    Selection(Running running) {
        this.running = running;
        this.slots = new int[running.slots()];
        this.runs = new int[running.slots()];
    }

    void add(int slot, int run) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2 + 4);
            runs = Arrays.copyOf(runs, size * 2 + 4);
        }
        slots[size] = slot;
        runs[size++] = run;
    }

    void addAll(int slot) {
        for (int run = 0; run < running.units(slot).runs(); run++) {
            add(slot, run);
        }
    }

    /** Whether it holds fees; goods and fees are never mixed. */
    boolean isOfFees() {
        return size > 0 && !running.isLine(slots[0]);
    }

    int size() {
        return size;
    }

    /** The place of entry {@code i}'s line or fee in the running cart. */
    int slot(int i) {
        return slots[i];
    }

    int run(int i) {
        return runs[i];
    }

    /** Where the entries of the line at entry {@code from} end, exclusive. */
    int endOfLine(int from) {
        int end = from + 1;
        while (end < size && slots[end] == slots[from]) {
            end++;
        }
        return end;
    }

    int count(int i) {
        return running.units(slots[i]).count(runs[i]);
    }

    /** Of a unit of entry {@code i}. */
    long pay(int i) {
        return running.units(slots[i]).pay(runs[i]);
    }

    /** Of a unit of entry {@code i}. */
    long room(int i) {
        return running.units(slots[i]).room(runs[i]);
    }

    /** Of a unit of entry {@code i}, before promotions. */
    long price(int i) {
        return running.units(slots[i]).price;
    }

    /** What the units cost together on that basis. */
    long amount(Basis basis) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += running.units(slots[i]).on(basis, runs[i]) * count(i);
        }
        return sum;
    }

    long units() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += count(i);
        }
        return sum;
    }
}
