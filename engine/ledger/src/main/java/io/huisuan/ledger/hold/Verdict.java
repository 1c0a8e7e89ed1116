package io.huisuan.ledger.hold;

/** What a command means for a hold in a given state. The whole state machine is on this page. */
sealed interface Verdict {

    /** Take this step. */
    record Go(Step step) implements Verdict {}

    /** It was done before, by this step. */
    record Done(Step step) implements Verdict {}

    /** It cannot be done. */
    record No(Reason reason) implements Verdict {}

    static Verdict pay(State state) {
        return switch (state) {
            case HELD -> new Go(Step.COMMIT);
            case EXPIRED -> new Go(Step.LATE);
            case COMMITTED -> new Done(Step.COMMIT);
            case RELEASED, REFUNDED -> new No(Reason.CANCELLED);
        };
    }

    /** Before it is paid nothing was bought; after that, everything comes back. */
    static Verdict cancel(State state) {
        return switch (state) {
            case HELD, EXPIRED -> new Go(Step.RELEASE);
            case COMMITTED -> new Go(Step.REFUND);
            case RELEASED -> new Done(Step.RELEASE);
            case REFUNDED -> new Done(Step.REFUND);
        };
    }

    static Verdict refund(State state) {
        return switch (state) {
            case COMMITTED -> new Go(Step.REFUND);
            case HELD, EXPIRED -> new No(Reason.NOT_PAID);
            case RELEASED, REFUNDED -> new No(Reason.CANCELLED);
        };
    }
}
