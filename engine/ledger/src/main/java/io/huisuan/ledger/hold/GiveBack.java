package io.huisuan.ledger.hold;

/** When an order gives back what it has taken. What only expires is always given back. */
public enum GiveBack {
    /** When cancelled, and with each returned unit the part that fell on it: money. */
    BY_SHARE,
    /** When cancelled, and when everything that was bought is returned. */
    WHEN_WHOLE,
    /** When cancelled before it was paid. */
    UNLESS_PAID,
    /** Not even when cancelled. */
    NEVER
}
