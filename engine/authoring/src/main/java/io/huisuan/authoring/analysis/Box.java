package io.huisuan.authoring.analysis;

import java.util.Arrays;

/**
 * The carts, or lines of carts, of which each field is among some values: what a row matches, or a
 * part of it.
 */
final class Box {
    private final Values[] of;

    Box(Values... of) {
        this.of = of.clone();
    }

    /** What the field at this place is among. */
    Values at(int axis) {
        return of[axis];
    }

    int size() {
        return of.length;
    }

    Values[] values() {
        return of.clone();
    }

    /** In how many steps it is compared with another one. */
    int weight() {
        int weight = 0;
        for (Values values : of) {
            weight = Math.max(weight, values.weight());
        }
        return weight;
    }

    boolean isEmpty() {
        return Arrays.stream(of).anyMatch(Values::isEmpty);
    }

    Box and(Box other) {
        var both = new Values[of.length];
        for (int i = 0; i < of.length; i++) {
            both[i] = of[i].and(other.of[i]);
        }
        return new Box(both);
    }

    boolean meets(Box other) {
        for (int i = 0; i < of.length; i++) {
            if (!of[i].meets(other.of[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isWithin(Box other) {
        for (int i = 0; i < of.length; i++) {
            if (!of[i].isWithin(other.of[i])) {
                return false;
            }
        }
        return true;
    }

    Box with(int axis, Values values) {
        Values[] others = of.clone();
        others[axis] = values;
        return new Box(others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box && Arrays.equals(of, box.of);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(of);
    }

    @Override
    public String toString() {
        return Arrays.toString(of);
    }
}
