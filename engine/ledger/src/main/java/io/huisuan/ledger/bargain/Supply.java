package io.huisuan.ledger.bargain;

/** How much of what is bargained for there still is to buy. */
public enum Supply {
    LEFT,
    /** Orders that are not paid yet have the last of it, and may give it back. */
    RESERVED,
    /** None, for good. */
    SOLD
}
