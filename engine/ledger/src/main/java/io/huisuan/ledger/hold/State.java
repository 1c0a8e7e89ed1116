package io.huisuan.ledger.hold;

/** Where a hold is. */
public enum State {
    /** For an order that is not paid yet. */
    HELD,
    /** Paid: what was held is used. */
    COMMITTED,
    /** Cancelled before it was paid. */
    RELEASED,
    /** Not paid in time: given back, but may still be paid late. */
    EXPIRED,
    /** Paid, and everything has come back. */
    REFUNDED
}
