package io.huisuan.engine.shelf;

import java.time.Instant;

/**
 * A place on the shelf: a loaded release and how many are reading it. It is closed when it was
 * taken off the shelf and its last reader is done.
 */
final class Place {

    private final Loaded loaded;
    private final Instant since;
    private int readers;
    private boolean retired;

    Place(Loaded loaded, Instant since) {
        this.loaded = loaded;
        this.since = since;
    }

    Loaded loaded() {
        return loaded;
    }

    Instant since() {
        return since;
    }

    /** Starts to read; false when it is too late, and the reader looks at the shelf again. */
    synchronized boolean enter() {
        if (retired) {
            return false;
        }
        readers++;
        return true;
    }

    synchronized void leave() {
        readers--;
        closeIfDone();
    }

    synchronized void retire() {
        retired = true;
        closeIfDone();
    }

    private void closeIfDone() {
        if (retired && readers == 0) {
            loaded.rulebook().close();
        }
    }
}
