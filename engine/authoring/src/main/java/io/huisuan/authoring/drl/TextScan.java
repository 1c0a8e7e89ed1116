package io.huisuan.authoring.drl;

import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.authoring.words.Characters;

/** L0, first half: what may not stand in a text at all, before anything reads it as rules. */
final class TextScan {
    static final int MAX_BYTES = 256 * 1024;

    private TextScan() {}

    /** Notes every forbidden character; false when the text is too long to be read on. */
    static boolean look(String text, Problems problems) {
        int bytes = 0;
        int line = 1;
        int column = 1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            var place = new Place(line, column);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > MAX_BYTES) {
                problems.insist(
                        Problems.problem(
                                "too-long",
                                place,
                                "规则文本最多 256 KB，到这里已经超过，后面的内容不再检查",
                                "a text has at most 256 KB; it is longer from here on, and nothing"
                                        + " further was checked"));
                return false;
            }
            character(c, place, problems);
            if (c == '\r' && !text.startsWith("\n", at + 1)) {
                loneReturn(place, problems);
            }
            line = c == '\n' ? line + 1 : line;
            column = c == '\n' ? 1 : column + 1;
        }
        return true;
    }

    /**
     * An editor begins a new line there, and a comment does not end: what one sees is not what is.
     */
    private static void loneReturn(Place place, Problems problems) {
        problems.add(
                "forbidden-character",
                place,
                "这里有一个单独的回车符（CR）：看上去换了行，规则里却没有。请删除它，再按回车键换行",
                "there is a carriage return by itself: it looks like a new line and is none; delete"
                        + " it and begin the line anew");
    }

    private static void character(int c, Place place, Problems problems) {
        if (c == '\\') {
            problems.add(
                    "forbidden-character",
                    place,
                    "不能使用反斜杠 \\：转义会让规则看起来和实际不一样",
                    "no backslash: an escape makes a rule look different from what it is");
        } else if (!Characters.visible(c)) {
            String name = Characters.name(c);
            problems.add(
                    "forbidden-character",
                    place,
                    "这里有一个看不见或会改变显示方向的字符 " + name + "，请删除",
                    "there is a character that can't be seen or that turns the text around, "
                            + name
                            + "; delete it");
        }
    }
}
