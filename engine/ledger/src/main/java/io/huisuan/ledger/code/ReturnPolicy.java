package io.huisuan.ledger.code;

/** What becomes of a coupon that comes back from an order after its time. */
public enum ReturnPolicy {
    /** It is expired. */
    STRICT,
    /** It can be used for 24 hours from when it first came back so late; only once. */
    EXTEND_24H
}
