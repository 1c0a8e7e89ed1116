package io.huisuan.authoring.words;

import io.huisuan.promotion.Text;

import java.lang.Character.UnicodeScript;

/**
 * Blanks in Chinese sentences: one between a Chinese character and a Latin letter, digit or sign of
 * a currency, none between Chinese characters. What stands in quotes is somebody's own and stays.
 */
public final class Spacing {

    private Spacing() {}

    /** The same with its blanks made even. */
    public static Text even(Text text) {
        return new Text(even(text.zh()), text.en());
    }

    private static String even(String text) {
        var even = new StringBuilder();
        int quoted = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            quoted -= next == '”' && quoted > 0 ? 1 : 0;
            if (quoted > 0 || !isNeedless(text, i)) {
                if (quoted == 0 && needsBlank(even, next)) {
                    even.append(' ');
                }
                even.append(next);
            }
            quoted += next == '“' ? 1 : 0;
        }
        return even.toString();
    }

    private static boolean isNeedless(String text, int at) {
        return text.charAt(at) == ' '
                && (at == 0
                        || at == text.length() - 1
                        || text.charAt(at - 1) == ' '
                        || (isWide(text.charAt(at - 1)) && isWide(text.charAt(at + 1))));
    }

    private static boolean needsBlank(StringBuilder before, char next) {
        if (before.isEmpty()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        return (isChinese(last) && isForeign(next)) || (isForeign(last) && isChinese(next));
    }

    private static boolean isWide(char c) {
        return isChinese(c) || "，。；：、（）“”《》！？".indexOf(c) >= 0;
    }

    private static boolean isChinese(char c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    private static boolean isForeign(char c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN
                || Character.isDigit(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || c == '%';
    }
}
