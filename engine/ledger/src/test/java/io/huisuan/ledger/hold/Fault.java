package io.huisuan.ledger.hold;

/** Defects that the simulator must notice: each removes one of the safeguards of the books. */
enum Fault {
    /** A taking looks at no limit. */
    NO_BOUND,
    /** A transition looks at no state. */
    NO_STATE_GUARD,
    /** A taking that changed nothing counts as done. */
    NO_ROW_COUNT,
    /** Events stay when their transaction fails. */
    OUTBOX_APART
}
