package io.huisuan.authoring.analysis;

import java.util.List;

/** A set of values of one field. */
sealed interface Values permits Atoms, Choice {

    boolean isEmpty();

    /** What is in both; both are of the same field. */
    Values and(Values other);

    boolean isWithin(Values other);

    /** What is in this and not in the other, in parts that have nothing in common. */
    List<Values> minus(Values other);

    /** In how many steps it is compared with others. */
    default int weight() {
        return 1;
    }

    default boolean meets(Values other) {
        return !and(other).isEmpty();
    }
}
