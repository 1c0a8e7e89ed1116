package io.huisuan.pricing;

/** How sure it is that no other legal combination of the proposals saves the customer more. */
public sealed interface Optimality {

    /** It is proven; under STAGEWISE, that each stage got what its rules say. */
    record Optimal() implements Optimality {}

    /**
     * The search ended at its budget before it had proven it.
     *
     * @param gap minor units that another combination may save beyond this one, at most; &gt; 0
     */
    record Bounded(long gap) implements Optimality {}

    /** By how much more another combination may save at most. */
    static Optimality of(long gap) {
        return gap > 0 ? new Bounded(gap) : new Optimal();
    }
}
