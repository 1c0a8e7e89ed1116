package io.huisuan.ledger.closing;

/** What becomes of what customers have open when a promotion goes. */
public enum ClosePolicy {
    /** Nobody begins anything new, and what is open goes on by its version. */
    LET_FINISH,
    /**
     * Groups fail, and every member who has paid gets their money back on their own order; bargains
     * are ended, also those that are won.
     */
    STOP_AND_REFUND
}
