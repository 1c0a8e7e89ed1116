package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.authoring.drl.Token.Kind;

import java.util.List;
import java.util.Set;

/** A place among the words of a text. */
final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** Stays on the last word, {@code END}. */
    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean is(String word) {
        return peek().is(word);
    }

    boolean is(Kind kind) {
        return peek().kind() == kind;
    }

    boolean atEnd() {
        return is(Kind.END);
    }

    /** Goes past the word, when it is the next. */
    boolean skip(String word) {
        boolean there = is(word);
        if (there) {
            next();
        }
        return there;
    }

    Token need(String word) {
        if (!is(word)) {
            throw unexpected("“" + word + "”", "“" + word + "”");
        }
        return next();
    }

    Token need(Kind kind, String zh, String en) {
        if (!is(kind)) {
            throw unexpected(zh, en);
        }
        return next();
    }

    Wrong unexpected(String zh, String en) {
        Token found = peek();
        return found.kind() == Kind.END
                ? new Wrong(
                                "unexpected",
                                found.place(),
                                "文本在这里就结束了，需要" + zh,
                                "the text ends here; " + en + " is expected")
                        .expecting(en)
                : new Wrong(
                                "unexpected",
                                found.place(),
                                "这里不能有 “" + found.shown() + "”，需要" + zh,
                                "“" + found.shown() + "” can't stand here; " + en + " is expected")
                        .expecting(en);
    }

    /** Goes to the next of these words that is not inside brackets opened on the way. */
    void skipTo(Set<String> words) {
        int depth = 0;
        while (!atEnd() && !(depth <= 0 && isAny(words))) {
            depth += is("(") || is("[") || is("{") ? 1 : is(")") || is("]") || is("}") ? -1 : 0;
            next();
        }
    }

    boolean isAny(Set<String> words) {
        return (is(Kind.WORD) || is(Kind.SYMBOL)) && words.contains(peek().text());
    }
}
