package io.huisuan.repo.publish;

import io.huisuan.repo.change.Item;

/**
 * Judges once more, and with the software of today, what was approved some time ago. It runs in the
 * transaction that publishes, so it must be quick.
 */
@FunctionalInterface
public interface Rehearsal {

    /** Lets everything pass. */
    Rehearsal NONE = _ -> {};

    /**
     * Lets an approved item pass.
     *
     * @throws io.huisuan.store.Refused when it must not go live
     */
    void require(Item item);
}
