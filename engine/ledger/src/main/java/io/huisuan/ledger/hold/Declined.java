package io.huisuan.ledger.hold;

/** Thrown by what is written beside a hold, when the order cannot be: it is refused then. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String what;

    /**
     * @param what it is about, for people
     */
    public Declined(Reason reason, String what) {
        super(reason + " " + what, null, false, false);
        this.reason = reason;
        this.what = what;
    }

    Reason reason() {
        return reason;
    }

    String what() {
        return what;
    }
}
