package io.huisuan.ledger.bargain;

/** What becomes of a wish. */
public sealed interface Reply<T> {

    /**
     * It is so.
     *
     * @param again it was so before; this is the answer of then
     */
    record Done<T>(T what, boolean again) implements Reply<T> {}

    /**
     * It is not.
     *
     * @param what stands in the way
     */
    record No<T>(Refusal why, String what) implements Reply<T> {}
}
