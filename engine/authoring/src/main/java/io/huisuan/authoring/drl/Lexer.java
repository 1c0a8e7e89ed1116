package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Token.Kind;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.authoring.words.Characters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * L0, second half: cuts a text into words, in one pass. Long literals, deep brackets and look-alike
 * letters end here.
 */
final class Lexer {
    static final int MAX_LITERAL = 200;
    static final int MAX_NESTING = 12;

    private static final String FULL_WIDTH = "（）［］｛｝，；：“”＂‘’！＝＜＞＋－＊／％＆｜＄．。、　";
    private static final String ASCII = "()[]{},;:\"\"\"''!=<>+-*/%&|$.., ";
    private static final List<String> PAIRS = List.of("==", "!=", "<=", ">=", "&&", "||", "->");

    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;
    private int counted;
    private int depth;
    private int lineEnd = -1;

    private Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** All words in order, with an {@code END} behind the last. */
    static List<Token> tokens(String text, Problems problems) {
        var lexer = new Lexer(text, problems);
        while (lexer.at < text.length()) {
            lexer.next(text.charAt(lexer.at));
        }
        lexer.tokens.add(new Token(Kind.END, "", lexer.place()));
        return lexer.tokens;
    }

    private void next(char c) {
        if (c == '\n') {
            newLine();
        } else if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            at = indexOf("\n");
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (c == '"' || c == '\'') {
            literal(c);
        } else if (digit(c)) {
            take(Kind.NUMBER, x -> letter(x) || digit(x));
        } else if (letter(c)) {
            take(Kind.WORD, x -> letter(x) || digit(x));
        } else if (c == '$' && at + 1 < text.length() && letter(text.charAt(at + 1))) {
            take(Kind.VARIABLE, x -> letter(x) || digit(x) || x == '$');
        } else if (c < 0x80) {
            symbol(c);
        } else {
            foreign();
        }
    }

    private void newLine() {
        at++;
        line++;
        column = 1;
        counted = at;
    }

    private void blockComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problems.add("unclosed", place(), "注释没有结束 */", "the comment does not end with */");
        }
        int stop = end < 0 ? text.length() : end + 2;
        while (at < stop) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
    }

    private void literal(char quote) {
        int end = text.indexOf(quote, at + 1, lineEnd());
        int close = end < 0 ? closing(quote) : end;
        if (close < 0) {
            problems.add(
                    "unclosed",
                    place(),
                    "文字没有在这一行用引号结束",
                    "the text does not end with a quote on this line");
            at = lineEnd();
            return;
        }
        closed(close);
    }

    /** From the quote here to that one. */
    private void closed(int close) {
        Place start = place();
        String value = text.substring(at + 1, close);
        check(value, start);
        tokens.add(new Token(Kind.LITERAL, bounded(value, start), start));
        at = close;
        if (text.charAt(close) >= 0x80) {
            wide(text.charAt(close));
        }
        at = close + 1;
    }

    /**
     * Where on this line a quote stands that closes the text or was meant to; -1 when none does.
     */
    private int closing(char quote) {
        int end = at + 1;
        while (end < lineEnd() && text.charAt(end) != quote && meant(text.charAt(end)) != quote) {
            end++;
        }
        return end < lineEnd() ? end : -1;
    }

    private void check(String value, Place start) {
        if (value.indexOf('"') >= 0) {
            problems.add("forbidden-character", start, "文字里不能有引号", "no quote inside a text");
        }
        if (value.indexOf('\t') >= 0 || value.indexOf('\r') >= 0) {
            problems.add(
                    "forbidden-character",
                    start,
                    "文字里不能有制表符或换行",
                    "no tab and no line break inside a text");
        }
        Characters.lookalike(value)
                .ifPresent(
                        letter ->
                                problems.add(
                                        "look-alike",
                                        start,
                                        "文字里的 “" + letter + "” 容易与别的字母混淆，请用普通的拉丁字母或汉字",
                                        "the letter “"
                                                + letter
                                                + "” may pass for another one; use plain Latin"
                                                + " letters or Chinese"));
    }

    private void take(Kind kind, IntPredicate part) {
        int start = at;
        Place place = place();
        at++;
        while (at < text.length() && part.test(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(kind, bounded(text.substring(start, at), place), place));
    }

    /** What is too long is cut off, so that no message repeats it. */
    private String bounded(String word, Place where) {
        if (word.length() <= MAX_LITERAL) {
            return word;
        }
        problems.add(
                "too-long",
                where,
                "文字、名称和数字最多 " + MAX_LITERAL + " 个字符",
                "a text, a name and a number have at most " + MAX_LITERAL + " characters");
        return word.substring(0, MAX_LITERAL);
    }

    private void symbol(char c) {
        String pair = at + 2 <= text.length() ? text.substring(at, at + 2) : "";
        String symbol = PAIRS.contains(pair) ? pair : String.valueOf(c);
        if ("([{".indexOf(c) >= 0 && ++depth == MAX_NESTING + 1) {
            problems.add(
                    "too-deep",
                    place(),
                    "括号最多嵌套 " + MAX_NESTING + " 层",
                    "brackets are nested at most " + MAX_NESTING + " deep");
        }
        if (")]}".indexOf(c) >= 0) {
            depth = Math.max(0, depth - 1);
        }
        tokens.add(new Token(Kind.SYMBOL, symbol, place()));
        at += symbol.length();
    }

    /** Outside of texts and comments, the language is ASCII. */
    private void foreign() {
        int c = text.codePointAt(at);
        char meant = meant(c);
        if (meant == 0) {
            String shown = Character.toString(c);
            problems.add(
                    "unexpected",
                    place(),
                    "这里不能有 “" + shown + "”；文字要放在引号里",
                    "“" + shown + "” can't stand here; texts go between quotes");
            at += Character.charCount(c);
            return;
        }
        wide(c);
        boolean quote = meant == '"' || meant == '\'';
        int close = quote ? closing(meant) : -1;
        if (close >= 0) {
            closed(close);
            return;
        }
        if (!quote && meant != ' ') {
            tokens.add(new Token(Kind.SYMBOL, String.valueOf(meant), place()));
        }
        at++;
    }

    /** The ASCII of a full-width character; 0 of others. */
    private static char meant(int c) {
        int known = c < 0x80 ? -1 : FULL_WIDTH.indexOf(c);
        return known < 0 ? 0 : ASCII.charAt(known);
    }

    private void wide(int c) {
        String shown = Character.toString(c);
        String ascii = String.valueOf(meant(c));
        problems.add(
                Problems.problem(
                                "full-width",
                                place(),
                                "“" + shown + "” 是全角符号，请用半角的 " + ascii,
                                "“" + shown + "” is a full-width character; use the ASCII " + ascii)
                        .expecting(ascii));
    }

    private int lineEnd() {
        lineEnd = lineEnd < at ? indexOf("\n") : lineEnd;
        return lineEnd;
    }

    private int indexOf(String stop) {
        int found = text.indexOf(stop, at);
        return found < 0 ? text.length() : found;
    }

    private Place place() {
        column += text.codePointCount(counted, at);
        counted = at;
        return new Place(line, column);
    }

    private static boolean letter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }
}
