package io.huisuan.ledger.code;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * How a code that we make is written: a prefix, twelve symbols by chance, and one that checks the
 * others. None of its symbols looks like another.
 *
 * <p>Symbols are the elements of GF(32), 2 being 0. A code is right when
 *
 * <pre>{@code
 * x₀ + α·x₁ + α²·x₂ + … = 0      counted from its end
 * }</pre>
 *
 * <p>α is primitive, so up to 31 places have different weights, none of them 0: one wrong symbol
 * shows, and so do two different ones that changed places.
 */
public final class CodeText {

    /** Without 0, 1, I and O. */
    public static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** How many symbols are chance: 60 bits. */
    public static final int RANDOM = 12;

    /** The longest prefix. */
    public static final int LONGEST_PREFIX = 6;

    /** x⁵ + x² + 1, of which α is a root. */
    private static final int FIELD = 0b10_0101;

    private static final int GROUP = 4;

    private CodeText() {}

    /**
     * A new code, as it is compared.
     *
     * @param prefix 0 to 6 of the symbols
     * @param random must not be predictable
     */
    public static String make(String prefix, RandomGenerator random) {
        String code = prefix + random(RANDOM, random);
        return code + check(code);
    }

    static String random(int symbols, RandomGenerator random) {
        return random.ints(symbols, 0, SYMBOLS.length())
                .map(SYMBOLS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The symbol that makes this a right code. */
    static char check(CharSequence code) {
        return SYMBOLS.charAt(times(sum(code)));
    }

    /** Whether it is a right code: of these symbols, and none was mistyped or changed places. */
    public static boolean isRight(String bare) {
        return bare.length() > RANDOM
                && bare.length() <= LONGEST_PREFIX + RANDOM + 1
                && isOfSymbols(bare)
                && sum(bare) == 0;
    }

    /** Whether it looks like a code of ours in which something is wrong. */
    public static boolean isMistyped(String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return bare.length() > RANDOM
                && bare.length() <= LONGEST_PREFIX + RANDOM + 1
                && !isRight(bare);
    }

    static boolean isOfSymbols(String text) {
        return text.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0);
    }

    /** {@code x₀ + α·x₁ + …} by Horner's rule; adding is exclusive or. */
    private static int sum(CharSequence code) {
        return code.chars().map(SYMBOLS::indexOf).reduce(0, (sum, x) -> times(sum) ^ x);
    }

    /** α times this. */
    private static int times(int element) {
        int shifted = element << 1;
        return shifted > 31 ? shifted ^ FIELD : shifted;
    }

    /** As people read it: the prefix, then groups of four, {@code XXXX-XXXX-XXXX-X}. */
    public static String shown(String code) {
        int prefix = code.length() - RANDOM - 1;
        var shown = new StringBuilder(code.substring(0, prefix));
        for (int i = prefix; i < code.length(); i++) {
            if ((i - prefix) % GROUP == 0 && i > 0) {
                shown.append('-');
            }
            shown.append(code.charAt(i));
        }
        return shown.toString();
    }
}
