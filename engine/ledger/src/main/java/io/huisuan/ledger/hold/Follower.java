package io.huisuan.ledger.hold;

import java.util.List;
import java.util.Optional;

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

    /**
     * Something that a hold had lost cannot be had again, though it is paid for.
     *
     * @param lost what cannot be had
     * @return what it may have instead, in the payment's transaction; nothing when the payment is
     *     to be refused
     */
    default Optional<ResourceId> instead(Hold hold, ResourceId lost) {
        return Optional.empty();
    }

    /** Each of these, in their order. */
    static Follower all(List<Follower> some) {
        List<Follower> all = List.copyOf(some);
        return new Follower() {
            @Override
            public void moved(Hold hold, Entry entry) {
                all.forEach(one -> one.moved(hold, entry));
            }

            @Override
            public Optional<ResourceId> instead(Hold hold, ResourceId lost) {
                return all.stream().flatMap(one -> one.instead(hold, lost).stream()).findFirst();
            }
        };
    }
}
