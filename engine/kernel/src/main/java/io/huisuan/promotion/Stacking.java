package io.huisuan.promotion;

import java.util.Set;

/**
 * How a promotion gets along with others.
 *
 * @param priority higher goes first; −9999 to 9999
 * @param group rivals share a group; empty when it competes with nobody
 * @param notWith groups that must not apply together with this promotion
 * @param skipDiscounted leaves out units that already cost less than their list price
 */
public record Stacking(
        int priority,
        String group,
        Selection selection,
        Exclusive exclusive,
        Set<String> notWith,
        boolean skipDiscounted) {

    public static final Stacking FREE =
            new Stacking(0, "", Selection.BEST, Exclusive.NO, Set.of(), false);

    public Stacking {
        notWith = SortedStrings.copyOf(notWith);
    }

    /** Who wins inside a group. */
    public enum Selection {
        /** The best for the customer. */
        BEST,
        /** The first by priority, then id. */
        FIRST,
        /** Everybody. */
        ALL
    }

    /** Whether it stands alone. */
    public enum Exclusive {
        NO,
        /** Settled before anything else: it alone, whether or not that is best. */
        FORCE,
        /** Alone, and only if that is best. */
        COMPETE
    }
}
