package io.huisuan.ledger.risk;

/** What a customer leaves behind. */
public enum Kind {
    DEVICE,
    PAYER,
    ADDRESS
}
