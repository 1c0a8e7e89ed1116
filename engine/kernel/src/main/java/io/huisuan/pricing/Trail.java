package io.huisuan.pricing;

import java.util.ArrayList;

/**
 * How to take back what was changed, newest first. Who never goes back keeps no trail, and pays
 * nothing for it.
 */
final class Trail {

    /** Remembers nothing. */
    static final Trail NONE = new Trail(false);

    private final boolean kept;
    private final ArrayList<Runnable> undos = new ArrayList<>();

    private Trail(boolean kept) {
        this.kept = kept;
    }

    static Trail kept() {
        return new Trail(true);
    }

    boolean isKept() {
        return kept;
    }

    /** Remembers how to take back what changes now. */
    void note(Runnable undo) {
        if (kept) {
            undos.add(undo);
        }
    }

    /** Where it stands now; {@link #backTo} comes back here. */
    int mark() {
        return undos.size();
    }

    void backTo(int mark) {
        while (undos.size() > mark) {
            undos.removeLast().run();
        }
    }
}
