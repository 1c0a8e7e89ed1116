package io.huisuan.authoring.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which characters may stand in a text that people review: what one sees is what there is. */
public final class Characters {
    private static final Set<UnicodeScript> IDEOGRAPHIC =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO);

    /** Letters that show nothing. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private Characters() {}

    /**
     * Whether a reviewer sees this character, and sees where it stands: no control, no direction,
     * no empty width.
     */
    public static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
            case Character.SPACE_SEPARATOR -> c == ' ' || c == '\u3000';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    false;
            default -> !BLANK.contains(c);
        };
    }

    /**
     * The first letter that may pass for another one: neither plain Latin nor Chinese, Japanese or
     * Korean.
     */
    public static Optional<String> lookalike(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .filter(c -> !plain(c))
                .mapToObj(Character::toString)
                .findFirst();
    }

    private static boolean plain(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        boolean known =
                script == UnicodeScript.LATIN
                        || script == UnicodeScript.COMMON
                        || IDEOGRAPHIC.contains(script);
        String letter = Character.toString(c);
        return known && Normalizer.normalize(letter, Normalizer.Form.NFKC).equals(letter);
    }

    /** For messages: {@code U+202E}. */
    public static String name(int c) {
        return String.format("U+%04X", c);
    }
}
