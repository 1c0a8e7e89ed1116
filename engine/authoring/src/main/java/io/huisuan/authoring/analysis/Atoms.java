package io.huisuan.authoring.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values of a field that has one value at a time. What no condition tells apart is one atom, so
 * that a set is a few bits.
 */
final class Atoms implements Values {
    private final long[] bits;

    private Atoms(long[] bits) {
        this.bits = bits;
    }

    static Atoms none(int size) {
        return new Atoms(new long[(size + 63) / 64]);
    }

    static Atoms of(int size, IntStream atoms) {
        Atoms set = none(size);
        atoms.forEach(atom -> set.bits[atom / 64] |= 1L << atom);
        return set;
    }

    /** The atoms of a field of which none is in the set. */
    Atoms none() {
        return new Atoms(new long[bits.length]);
    }

    IntStream stream() {
        return Arrays.stream(bits).allMatch(word -> word == 0)
                ? IntStream.empty()
                : IntStream.range(0, bits.length * 64).filter(this::has);
    }

    boolean has(int atom) {
        return (bits[atom / 64] >>> atom & 1) != 0;
    }

    @Override
    public boolean isEmpty() {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Atoms and(Values other) {
        long[] both = bits.clone();
        long[] others = ((Atoms) other).bits;
        for (int i = 0; i < both.length; i++) {
            both[i] &= others[i];
        }
        return new Atoms(both);
    }

    Atoms or(Atoms other) {
        long[] either = bits.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= other.bits[i];
        }
        return new Atoms(either);
    }

    @Override
    public boolean meets(Values other) {
        long[] others = ((Atoms) other).bits;
        for (int i = 0; i < bits.length; i++) {
            if ((bits[i] & others[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isWithin(Values other) {
        long[] others = ((Atoms) other).bits;
        for (int i = 0; i < bits.length; i++) {
            if ((bits[i] & ~others[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Values> minus(Values other) {
        long[] left = bits.clone();
        long[] others = ((Atoms) other).bits;
        for (int i = 0; i < left.length; i++) {
            left[i] &= ~others[i];
        }
        var rest = new Atoms(left);
        return rest.isEmpty() ? List.of() : List.of(rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Atoms atoms && Arrays.equals(bits, atoms.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return Arrays.toString(stream().toArray());
    }
}
