package io.huisuan.ledger.hold;

/** What happens to a hold. */
public enum Step {
    RESERVE("order.reserved"),
    COMMIT("order.paid"),
    /** Paid after it had expired. */
    LATE("order.paid"),
    RELEASE("order.cancelled"),
    EXPIRE("order.expired"),
    REFUND("order.returned"),
    /** A budget that began later counts it, too; nobody is told. */
    COUNT("");

    private final String event;

    Step(String event) {
        this.event = event;
    }

    /** What others are told. */
    public String event() {
        return event;
    }
}
