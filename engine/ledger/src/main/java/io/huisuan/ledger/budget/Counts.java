package io.huisuan.ledger.budget;

import io.huisuan.ledger.hold.Kind;

/** What a budget counts. */
public enum Counts {
    /** What is taken off goods and shipping, in minor units of its currency. */
    MONEY(Kind.BUDGET),
    /** Orders that got anything. */
    USES(Kind.LIMIT),
    /** Units that were discounted. */
    UNITS(Kind.LIMIT);

    private final Kind kind;

    Counts(Kind kind) {
        this.kind = kind;
    }

    /** Of what kind its resources are, unless each is one customer's. */
    Kind kind() {
        return kind;
    }
}
