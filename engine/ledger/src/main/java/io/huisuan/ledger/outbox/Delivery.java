package io.huisuan.ledger.outbox;

import java.time.Duration;
import java.util.List;

/** Carries letters to whoever wants to know, each at least once. */
public final class Delivery {

    /** Where letters go. */
    @FunctionalInterface
    public interface Recipient {

        /** Returns when it has arrived for good, and throws when it has not. */
        void receive(Event event);
    }

    /** What the process may die after, and tests let it. */
    @FunctionalInterface
    public interface AfterSending {

        AfterSending NOTHING = event -> {};

        /** Sent, not marked. */
        void sent(Event event);
    }

    private final Outbox outbox;
    private final Recipient recipient;
    private final Duration lease;
    private final AfterSending after;

    /**
     * @param lease longer than a whole round may take
     */
    public Delivery(Outbox outbox, Recipient recipient, Duration lease, AfterSending after) {
        this.outbox = outbox;
        this.recipient = recipient;
        this.lease = lease;
        this.after = after;
    }

    /**
     * One round.
     *
     * @return how many letters were tried; fewer than {@code most} when there are no more
     */
    public int once(int most) {
        List<Letter> letters = outbox.claim(most, lease);
        letters.forEach(this::deliver);
        return letters.size();
    }

    private void deliver(Letter letter) {
        try {
            recipient.receive(letter.event());
        } catch (RuntimeException e) {
            outbox.failed(letter, String.valueOf(e.getMessage()));
            return;
        }
        after.sent(letter.event());
        boolean _ = outbox.sent(letter);
    }
}
