package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Token.Kind;
import io.huisuan.authoring.finding.Finding.Place;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an editor asks while somebody writes DRL. Everything is answered from the guard's own
 * grammar and vocabulary, in one pass, of texts as they are: unfinished and wrong. Places count
 * lines, and characters in a line, from 1. A text that is longer than the guard reads is not looked
 * at.
 */
public final class Editor {
    /** Where somebody writes: no text, and no comment, goes on behind it. */
    private static final String HERE = "zz_here";

    private Editor() {}

    /**
     * Words that may stand at a place.
     *
     * @param from where the word begins that they replace; of a value, its quote
     */
    public record Completed(Place from, List<Completion> items) {}

    /**
     * What may be written at a place: nothing inside a comment, and inside a text the values that
     * are known of the field it is compared with.
     */
    public static Completed complete(String text, Place caret, Known known) {
        if (text.length() > TextScan.MAX_BYTES) {
            return new Completed(caret, List.of());
        }
        String before = before(text, caret);
        return inText(before, known).orElseGet(() -> atWord(before, known));
    }

    /** Empty where no text is open. */
    private static Optional<Completed> inText(String before, Known known) {
        var problems = new Problems();
        List<Token> tokens = Lexer.tokens(before, problems);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return problems.inOrder().stream()
                .filter(problem -> problem.code().equals("unclosed"))
                .flatMap(problem -> problem.place().stream())
                .filter(quote -> quote.line() == tokens.getLast().line())
                .filter(quote -> !line.startsWith("/*", index(line, quote.column())))
                .findFirst()
                .map(quote -> new Completed(quote, values(tokens, known)));
    }

    private static List<Completion> values(List<Token> tokens, Known known) {
        return behindAllBut(1, tokens, known).stream()
                .filter(item -> item.kind() == Completion.Kind.VALUE)
                .toList();
    }

    private static Completed atWord(String before, Known known) {
        int start = before.length();
        while (start > 0 && isPart(before.charAt(start - 1))) {
            start--;
        }
        String whole = before.substring(0, start);
        Place from = behind(whole);
        List<Token> tokens = Lexer.tokens(whole + HERE, new Problems());
        Token last = tokens.get(Math.max(0, tokens.size() - 2));
        boolean open = last.kind() == Kind.WORD && last.text().equals(HERE);
        return new Completed(from, open ? behindAllBut(2, tokens, known) : List.of());
    }

    private static List<Completion> behindAllBut(int last, List<Token> tokens, Known known) {
        Situation here = Situation.behind(tokens.subList(0, tokens.size() - last));
        return Completions.at(here, known);
    }

    /** What the word at a place means; empty where there is none, or nobody knows it. */
    public static Optional<Hover> hover(String text, Place caret) {
        if (text.length() > TextScan.MAX_BYTES) {
            return Optional.empty();
        }
        List<Token> tokens = Lexer.tokens(text, new Problems());
        return IntStream.range(0, tokens.size())
                .filter(i -> covers(tokens.get(i), caret))
                .boxed()
                .findFirst()
                .flatMap(i -> Hover.of(tokens, i));
    }

    /** The text in order; as it is, when it can't be read as words. */
    public static String format(String text) {
        var problems = new Problems();
        boolean readable = TextScan.look(text, problems) && problems.isEmpty();
        if (readable) {
            Lexer.tokens(text, problems);
        }
        return readable && problems.isEmpty() ? Layout.of(text) : text;
    }

    /** What its rules read and give, as far as they can be read; known values by their names. */
    public static List<RuleWords> words(String text, Currency currency, Known known) {
        if (text.length() > TextScan.MAX_BYTES) {
            return List.of();
        }
        var problems = new Problems();
        List<Token> tokens = Lexer.tokens(text, problems);
        return problems.has("too-deep")
                ? List.of()
                : Parser.rules(tokens, problems).stream()
                        .limit(Guard.MAX_RULES)
                        .map(rule -> RuleWords.of(rule, currency, known))
                        .toList();
    }

    private static Place behind(String text) {
        int start = text.lastIndexOf('\n') + 1;
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Place(line, 1 + text.codePointCount(start, text.length()));
    }

    private static String before(String text, Place caret) {
        int start = 0;
        for (int line = 1; line < caret.line(); line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text;
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return text.substring(0, start + index(line, caret.column()));
    }

    private static int index(String line, int column) {
        long characters = line.codePointCount(0, line.length());
        return line.offsetByCodePoints(0, (int) Math.clamp(column - 1L, 0, characters));
    }

    private static boolean isPart(char c) {
        return c == '_' || c == '$' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static boolean covers(Token token, Place caret) {
        int from = token.place().column();
        return token.line() == caret.line()
                && from <= caret.column()
                && caret.column() < from + token.text().length();
    }
}
