package io.huisuan.ledger.coupon;

/** Whether a customer may use a code or coupon now; the first that is so, in this order. */
public enum Standing {
    /** It belongs to somebody else. */
    FOREIGN,
    REVOKED,
    /** Its template or its batch is stopped. */
    STOPPED,
    /** Paid orders have used it as often as it may be. */
    USED,
    /** So have orders, some of which are not paid. */
    LOCKED,
    EXPIRED,
    NOT_YET,
    /** There is a limit per customer, and nobody knows the customer. */
    CUSTOMER_UNKNOWN,
    /** The customer has used such coupons as often as one may. */
    PER_CUSTOMER_LIMIT,
    USABLE
}
