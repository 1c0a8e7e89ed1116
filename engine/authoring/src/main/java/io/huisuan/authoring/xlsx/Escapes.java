package io.huisuan.authoring.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spreadsheets write some characters of texts as {@code _x000A_}. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Escapes() {}

    /** A text that is no escape, although it looks like one. */
    static String done(String text) {
        return LOOKS_LIKE_ONE.matcher(text).replaceAll("_x005F_");
    }

    static String undone(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        escape ->
                                Matcher.quoteReplacement(
                                        String.valueOf(
                                                (char) Integer.parseInt(escape.group(1), 16))));
    }
}
