package io.huisuan.ledger.hold;

/** Why the ledger refuses. The names are stable: shops decide by them. */
public enum Reason {
    CODE_USED_UP,
    PER_CUSTOMER_LIMIT,
    BARGAIN_FINISHED,
    GROUP_FULL,
    SOLD_OUT,
    PRIZES_GONE,
    LIMIT_REACHED,
    BUDGET_EXCEEDED,
    /** Nobody has said how much there is of it. */
    UNKNOWN_RESOURCE,
    /** Its figures contradicted each other; a person has to look at it. */
    RESOURCE_FROZEN,
    CAMPAIGN_STOPPED,
    /** Nobody gets or uses such coupons any more. */
    COUPON_STOPPED,
    /** Customers cannot take it themselves, or its time is over. */
    NOT_CLAIMABLE,
    /** The campaign got another budget after the quote was made. */
    BUDGETS_CHANGED,
    /** The group is over, or its campaign lets nobody join any more. */
    GROUP_CLOSED,
    /** The customer has a seat in this group already. */
    ALREADY_IN_GROUP,
    /** The order holds or has used something already, or was closed. */
    ORDER_ALREADY_RESERVED,
    /** The quote was used for another order. */
    QUOTE_USED,
    UNKNOWN_ORDER,
    /** The order was cancelled before. */
    CANCELLED,
    /** What was held had expired and is gone; the shop gives the money back. */
    PAID_TOO_LATE,
    NOT_PAID,
    UNKNOWN_LINE,
    TOO_MANY_RETURNED,
    /** The same idempotency key came with another request. */
    KEY_REUSED
}
