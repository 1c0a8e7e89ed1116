package io.huisuan.ledger.hold;

import java.util.List;

/** An order as checkout knows it. */
public enum Session {
    /** Nothing is held: not reserved yet, or expired and free to be reserved again. */
    OPEN,
    RESERVED,
    PAID,
    PARTIALLY_RETURNED,
    /** Cancelled, or everything has come back. */
    CANCELLED;

    /** What the entries of an order, oldest first, come to. */
    public static Session of(List<Entry> entries) {
        Session session = OPEN;
        for (Entry entry : entries) {
            session = entry.step() == Step.COUNT ? session : after(entry);
        }
        return session;
    }

    private static Session after(Entry entry) {
        return switch (entry.step()) {
            case RESERVE -> RESERVED;
            case COMMIT, LATE -> PAID;
            case RELEASE -> CANCELLED;
            case EXPIRE, COUNT -> OPEN;
            case REFUND -> entry.after() == State.REFUNDED ? CANCELLED : PARTIALLY_RETURNED;
        };
    }
}
