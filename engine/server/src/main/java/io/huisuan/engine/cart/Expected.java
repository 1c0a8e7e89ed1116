package io.huisuan.engine.cart;

/** What must be stored for a change to happen. */
public sealed interface Expected {

    /** Whatever is there, or nothing. */
    record Anything() implements Expected {}

    /** No cart with this id. */
    record Nothing() implements Expected {}

    /** A cart, whichever its version. */
    record Something() implements Expected {}

    /** This version and no other. */
    record Version(long version) implements Expected {}
}
