package io.huisuan.ledger.hold;

/** Places at which a process may die, and tests let it. */
public enum CrashPoint {
    BEFORE_RESERVE,
    /** Everything is written, nothing is committed. */
    INSIDE_RESERVE,
    /** Committed, not answered. */
    AFTER_RESERVE,
    /** The customer has paid, the ledger does not know. */
    BEFORE_COMMIT,
    INSIDE_COMMIT,
    AFTER_COMMIT,
    /** Inside of a cancellation or return. */
    INSIDE_RETURN,
    AFTER_RETURN,
    /** Some of a batch is given back, nothing is committed. */
    INSIDE_EXPIRE,
    AFTER_EXPIRE,
    /** An event has arrived, and is not marked so. */
    AFTER_SENDING
}
