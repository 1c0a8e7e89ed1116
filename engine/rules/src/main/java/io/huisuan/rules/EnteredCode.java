package io.huisuan.rules;

import java.util.List;

/**
 * What became of a code that was entered. A code that does not help is a result, never an error.
 *
 * @param promotions whose ids these are depends on the state: that applied, that know the code, or
 *     that reject it
 */
public record EnteredCode(String code, State state, List<String> promotions) {

    public EnteredCode {
        promotions = List.copyOf(promotions);
    }

    /** What became of it. */
    public enum State {
        /** A promotion that asks for it applied. */
        APPLIED,
        /** Promotions ask for it, and none applied; their outcomes say why. */
        NOT_APPLIED,
        /** A promotion says that it does not count. */
        REJECTED,
        /** Nothing that is live asks for it. */
        UNKNOWN
    }
}
