package io.huisuan.ledger.hold;

/** The books say what cannot be. Nothing was changed, and a person has to look at it. */
public final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1;

    Contradiction(String what) {
        super(what);
    }
}
