package io.huisuan.ledger.code;

import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;

import java.util.function.UnaryOperator;

/**
 * What the ledger calls a code that somebody typed. It never stores the code: whoever can read the
 * tables can't spend it.
 */
public final class CodeNames {

    private static final int MINUS = '\u2212';

    private final Hmac key;
    private final UnaryOperator<String> folding;

    /**
     * @param key of codes; with another one, no code is known any more
     * @param folding how the cart compares codes: their capital letters of half width
     */
    public CodeNames(Hmac key, UnaryOperator<String> folding) {
        this.key = key;
        this.folding = folding;
    }

    /** The name of a code, however it was typed. */
    public KeyedHash of(String typed) {
        return KeyedHash.of(key, bare(typed));
    }

    /**
     * What is compared of a code: folded, and without what only groups it. {@code " ab2c-d3 "} is
     * {@code AB2CD3}.
     */
    public String bare(String typed) {
        var bare = new StringBuilder();
        folding.apply(typed).codePoints().filter(CodeNames::isHeard).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Dashes, blanks and what nobody sees are not read out on the telephone. */
    private static boolean isHeard(int symbol) {
        return switch (Character.getType(symbol)) {
            case Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT ->
                    false;
            default -> symbol != MINUS;
        };
    }

    /** The uses of a code, of which there are as many as its batch gives each. */
    public static ResourceId uses(KeyedHash name) {
        return new ResourceId(Kind.CODE, name.hex());
    }
}
