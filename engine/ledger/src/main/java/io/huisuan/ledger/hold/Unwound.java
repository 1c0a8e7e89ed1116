package io.huisuan.ledger.hold;

/** Ends a transaction without a trace, because this is the answer. */
final class Unwound extends RuntimeException {

    private static final long serialVersionUID = 1;

    // Never serialized.
    private final transient Answer answer;
    private final boolean shortage;

    private Unwound(Answer answer, boolean shortage) {
        super(answer.toString(), null, false, false);
        this.answer = answer;
        this.shortage = shortage;
    }

    static Unwound with(Answer answer) {
        return new Unwound(answer, false);
    }

    static Unwound refusing(Reason reason, String what) {
        return with(Answer.Refused.because(reason, what));
    }

    static Unwound shortOf(Answer answer) {
        return new Unwound(answer, true);
    }

    Answer answer() {
        return answer;
    }

    /** Whether there was not enough of something. */
    boolean isShortage() {
        return shortage;
    }
}
