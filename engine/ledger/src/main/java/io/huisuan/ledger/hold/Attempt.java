package io.huisuan.ledger.hold;

import java.util.List;

/** What became of several reservations in one transaction. */
sealed interface Attempt {

    /** All are made, in their order. */
    record Made(List<Answer> answers) implements Attempt {}

    /**
     * None is made.
     *
     * @param shortage because there was not enough; else one was known already, or a gate closed
     */
    record Failed(boolean shortage) implements Attempt {}
}
