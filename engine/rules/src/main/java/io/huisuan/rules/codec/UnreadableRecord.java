package io.huisuan.rules.codec;

/** What was recorded is not in the form that is read today. */
public final class UnreadableRecord extends RuntimeException {

    UnreadableRecord(Throwable cause) {
        super("a recorded quote is not readable", cause);
    }
}
