package io.huisuan.ledger.reconcile;

import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.Resources;

import java.time.Instant;
import java.util.List;

/** Runs on every node; nodes don't disturb each other. */
public final class Reconciler {

    private static final int AT_ONCE = 200;

    private final Ledger ledger;
    private final Invariants invariants;
    private final Resources resources;

    public Reconciler(Ledger ledger, Invariants invariants, Resources resources) {
        this.ledger = ledger;
        this.invariants = invariants;
        this.resources = resources;
    }

    /**
     * Gives back what was not paid in time, until nothing is left of it.
     *
     * @return how many holds have expired
     */
    public int expire() {
        int expired = 0;
        int batch;
        do {
            batch = ledger.expire(AT_ONCE);
            expired += batch;
        } while (batch == AT_ONCE);
        return expired;
    }

    /**
     * Looks for contradictions in what has moved since then. A resource that contradicts itself is
     * frozen, and never repaired silently.
     *
     * @return what a person has to look at
     */
    public List<Difference> check(Instant since) {
        return frozen(invariants.since(since));
    }

    /** The same for all of the books. */
    public List<Difference> checkAll() {
        return frozen(invariants.all());
    }

    private List<Difference> frozen(List<Difference> differences) {
        for (Difference difference : differences) {
            if (difference.invariant().isOfResource()) {
                boolean _ = resources.freeze(ResourceId.parse(difference.what()), true);
            }
        }
        return differences;
    }
}
