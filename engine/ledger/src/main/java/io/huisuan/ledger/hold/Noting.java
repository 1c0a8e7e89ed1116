package io.huisuan.ledger.hold;

import java.util.List;

/** What is stored with a return, in its transaction; may be done more than once. */
@FunctionalInterface
public interface Noting {

    Noting NOTHING = (hold, number, back) -> {};

    /**
     * Units come back.
     *
     * @param hold its id
     * @param number of the return of that hold, from 1
     * @param back what comes back with it
     */
    void returned(String hold, int number, List<Return> back);
}
