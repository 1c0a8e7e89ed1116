package io.huisuan.ledger.hold;

import java.util.List;

/**
 * Whoever else has to know what becomes of holds, in the same transaction: groups count who has
 * paid, bargains are finished, rewards wait. Told of each step but the reservation, after the
 * counters have moved, so that the rows of the hold's resources are locked already. May be told
 * more than once, when a transaction is done again.
 */
@FunctionalInterface
public interface Follower {

    Follower NOBODY = (hold, entry) -> {};

    /**
     * Something has happened to a hold.
     *
     * @param hold as it was before; {@link Declined} refuses a payment
     * @param entry what happened, and where the hold is after it
     */
    void moved(Hold hold, Entry entry);

    /** Each of these, in their order. */
    static Follower all(List<Follower> some) {
        List<Follower> all = List.copyOf(some);
        return (hold, entry) -> all.forEach(one -> one.moved(hold, entry));
    }
}
