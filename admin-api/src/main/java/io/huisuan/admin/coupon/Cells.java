package io.huisuan.admin.coupon;

/** Cells of files that spreadsheets open. None becomes a formula. */
final class Cells {

    private Cells() {}

    /** The text, with a mark before it where it could be taken for something else. */
    static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r\n|%".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** A cell of a CSV file. */
    static String csv(String text) {
        return "\"" + safe(text).replace("\"", "\"\"") + "\"";
    }

    /** The content of an XML element; what XML can't say is left out. */
    static String xml(String text) {
        var escaped = new StringBuilder();
        safe(text)
                .codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c))
                .forEach(
                        c -> {
                            switch (c) {
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '&' -> escaped.append("&amp;");
                                default -> escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
