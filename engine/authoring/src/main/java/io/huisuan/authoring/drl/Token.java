package io.huisuan.authoring.drl;

import io.huisuan.authoring.finding.Finding.Place;

/**
 * A word of a DRL text.
 *
 * @param text as written; of a literal, what stands between the quotes
 */
record Token(Kind kind, String text, Place place) {

    enum Kind {
        WORD,
        VARIABLE,
        NUMBER,
        LITERAL,
        SYMBOL,
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(word);
    }

    int line() {
        return place.line();
    }

    /** For messages. */
    String shown() {
        return switch (kind) {
            case LITERAL -> "\"" + text + "\"";
            case END -> "∎";
            case WORD, VARIABLE, NUMBER, SYMBOL -> text;
        };
    }
}
