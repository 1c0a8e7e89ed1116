package io.huisuan.bench.faults;

/**
 * What a customer's shop was told.
 *
 * @param status of HTTP; 0 when there was no answer
 * @param code of a problem; empty when it is done, or nobody answered
 * @param body of what was done
 * @param isReplay whether it says that it was done before
 */
record Reply(int status, String code, String body, boolean isReplay) {

    /** What that means. */
    enum Meaning {
        DONE,
        /** Nothing was done, for good. */
        REFUSED,
        /** Nothing was done; it may be tried again. */
        LATER,
        /** It may be done, or be done yet. */
        UNKNOWN,
        /** Nothing that the API speaks of. */
        BROKEN
    }

    static final Reply NONE = new Reply(0, "", "", false);

    Meaning meaning() {
        if (status == 0) {
            return Meaning.UNKNOWN;
        }
        if (status < 300) {
            return Meaning.DONE;
        }
        return switch (code) {
            case "busy", "quote-not-ready" -> Meaning.LATER;
            case "outcome-unknown", "decisions-unavailable", "carts-unavailable" -> Meaning.UNKNOWN;
            default -> status < 500 ? Meaning.REFUSED : Meaning.BROKEN;
        };
    }
}
