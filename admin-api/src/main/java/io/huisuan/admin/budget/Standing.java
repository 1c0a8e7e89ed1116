package io.huisuan.admin.budget;

/** How a budget stands in its period. */
public enum Standing {
    /** A part contradicted itself, so that nothing is given of it. */
    FROZEN,
    /** Nothing is left, in one of its parts at least. */
    USED_UP,
    /** Four fifths are held or used, in one of its parts at least. */
    NEARLY,
    RUNNING;

    static Standing of(boolean isFrozen, long most, long amount) {
        if (isFrozen) {
            return FROZEN;
        }
        if (most >= amount) {
            return USED_UP;
        }
        return most * 5 >= amount * 4 ? NEARLY : RUNNING;
    }
}
