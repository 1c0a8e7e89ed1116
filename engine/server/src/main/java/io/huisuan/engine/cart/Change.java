package io.huisuan.engine.cart;

/** What became of a change. */
public sealed interface Change {

    /**
     * It happened.
     *
     * @param version the version that it made
     * @param created whether no cart was there before
     */
    record Done(long version, boolean created) implements Change {}

    /** Nothing happened: there is no cart with this id. */
    record Unknown() implements Change {}

    /**
     * Nothing happened: something else is stored than expected.
     *
     * @param version the version that is stored
     */
    record Stale(long version) implements Change {}
}
