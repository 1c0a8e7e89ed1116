package io.huisuan.authoring.drl;

import io.huisuan.promotion.Text;

/**
 * A word that may stand at a place.
 *
 * @param label the word
 * @param insert what is written, with <code>${…}</code> around what is to be filled in
 * @param says what it means
 */
public record Completion(Kind kind, String label, String insert, Text says) {

    public enum Kind {
        KEYWORD,
        FACT,
        FIELD,
        VARIABLE,
        OPERATOR,
        EFFECT,
        MODIFIER,
        VALUE
    }

    /** A text, in quotes. */
    static Completion value(Known.Value value) {
        String text = '"' + value.value() + '"';
        return new Completion(Kind.VALUE, text, text, value.says());
    }

    static Completion word(Kind kind, String label) {
        return word(kind, label, label);
    }

    static Completion word(Kind kind, String label, String insert) {
        return new Completion(kind, label, insert, Help.word(label).orElse(new Text(label, label)));
    }
}
