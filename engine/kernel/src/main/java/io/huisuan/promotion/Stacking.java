package io.huisuan.promotion;

import java.util.Set;

/**
 * How a promotion gets along with others.
 *
 * @param priority higher goes first; −9999 to 9999
 * @param group rivals share a group; empty when it competes with nobody
 * @param notWith groups that must not apply together with this promotion
 * @param combinableWith when not empty, the only groups besides its own that may apply together
 *     with this promotion; who has no group always may
 * @param skipDiscounted leaves out units that already cost less than their list price
 * @param maxUnits it works on so many units at most, the dearest ones; 1 or more, or {@link
 *     #NO_LIMIT}
 */
public record Stacking(
        int priority,
        String group,
        Selection selection,
        Exclusive exclusive,
        Set<String> notWith,
        Set<String> combinableWith,
        boolean skipDiscounted,
        int maxUnits) {

    /** Where nothing limits the units. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Begins a group that is a promotion's own; an author's group can't begin with it. */
    public static final String OWN = "#";

    public static final Stacking FREE =
            new Stacking(0, "", Selection.BEST, Exclusive.NO, Set.of(), false);

    public Stacking {
        notWith = SortedStrings.copyOf(notWith);
        combinableWith = SortedStrings.copyOf(combinableWith);
        if (maxUnits < 1) {
            throw new IllegalArgumentException("maxUnits is 1 or more, not " + maxUnits);
        }
    }

    /** On any units, and together with whoever is not excluded. */
    public Stacking(
            int priority,
            String group,
            Selection selection,
            Exclusive exclusive,
            Set<String> notWith,
            boolean skipDiscounted) {
        this(priority, group, selection, exclusive, notWith, Set.of(), skipDiscounted, NO_LIMIT);
    }

    /** Whether it says whom it goes with. */
    public boolean isPicky() {
        return !notWith.isEmpty() || !combinableWith.isEmpty();
    }

    /**
     * The same, with rivals: its own proposals, unless it has a group. Nobody else can name that
     * group, and for {@link #admits} it counts as none.
     *
     * @param promotion its id
     */
    public Stacking amongItself(String promotion) {
        return new Stacking(
                priority,
                group.isEmpty() ? OWN + promotion : group,
                Selection.BEST,
                exclusive,
                notWith,
                combinableWith,
                skipDiscounted,
                maxUnits);
    }

    /** The same on so many units at most, if not on fewer. */
    public Stacking atMost(int units) {
        return new Stacking(
                priority,
                group,
                selection,
                exclusive,
                notWith,
                combinableWith,
                skipDiscounted,
                Math.min(maxUnits, units));
    }

    /** Whether members of a group may apply together with this promotion. */
    public boolean admits(String other) {
        return !notWith.contains(other)
                && (other.isEmpty()
                        || other.startsWith(OWN)
                        || other.equals(group)
                        || combinableWith.isEmpty()
                        || combinableWith.contains(other));
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
