package io.huisuan.ledger.hold;

/** What the ledger says to a command. */
public sealed interface Answer {

    /**
     * It is done, for ever.
     *
     * @param replayed it was done before; this is the answer of then
     */
    record Done(Receipt receipt, boolean replayed) implements Answer {}

    /**
     * It is not done, nothing has changed, and the idempotency key is as good as new.
     *
     * @param what stands in the way: a resource, campaign, order or line
     * @param available how much of it could be had
     */
    record Refused(Reason reason, String what, long available) implements Answer {

        static Refused because(Reason reason, String what) {
            return new Refused(reason, what, 0);
        }
    }

    /** Too many are waiting already; nothing was tried. To be asked again in a moment. */
    record Busy() implements Answer {}
}
