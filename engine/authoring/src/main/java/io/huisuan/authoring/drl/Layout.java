package io.huisuan.authoring.drl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a text in order: a line for each condition and each wish, a blank line between rules, the
 * same blanks everywhere. Words and comments stay as they are.
 */
final class Layout {
    private static final Pattern PIECE =
            Pattern.compile(
                    "//[^\\n"
                        + "]*|/\\*[\\s\\S]*?\\*/|\"[^\"\\n"
                        + "]*\"|'[^'\\n"
                        + "]*'|[$]?[A-Za-z_][A-Za-z0-9_$]*|[0-9][A-Za-z0-9_]*|==|!=|<=|>=|&&|\\|\\||->|\\n"
                        + "|[^\\S\\n"
                        + "]+|[\\s\\S]");
    private static final String INDENT = "    ";
    private static final Set<String> TIGHT_BEFORE = Set.of(",", ";", ".");
    private static final Set<String> OPERATORS =
            Set.of(
                    "==",
                    "!=",
                    "<",
                    "<=",
                    ">",
                    ">=",
                    "&&",
                    "||",
                    "+",
                    "-",
                    "*",
                    "/",
                    "%",
                    "(",
                    ",",
                    "in",
                    "contains",
                    "memberOf",
                    "excludes");

    /** Inside the brackets behind these, blanks stand. */
    private static final Set<String> SPACED =
            Set.of("Cart", "Line", "Customer", "Participation", "in", "not", "exists");

    private enum Part {
        TOP,
        HEAD,
        WHEN,
        THEN
    }

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** Of each open bracket, whether blanks stand inside. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private Part part = Part.TOP;
    private String before = "";
    private boolean sign;
    private int breaks;

    private Layout() {}

    /** The text in order; unchanged, when order would change what it says. */
    static String of(String text) {
        var layout = new Layout();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            layout.piece(pieces.group());
        }
        layout.flush();
        String ordered = String.join("\n", layout.lines) + "\n";
        return says(ordered).equals(says(text)) ? ordered : text;
    }

    private static List<String> says(String text) {
        return Lexer.tokens(text, new Problems()).stream()
                .map(token -> token.kind() + token.text())
                .toList();
    }

    private void piece(String piece) {
        if (piece.equals("\n")) {
            breaks++;
        } else if (piece.startsWith("//")) {
            lineComment(piece.stripTrailing());
        } else if (!piece.isBlank()) {
            word(piece);
            breaks = 0;
        }
    }

    private void lineComment(String comment) {
        boolean behind = breaks == 0 && !(lines.isEmpty() && line.isEmpty());
        if (behind && line.isEmpty()) {
            lines.set(lines.size() - 1, lines.getLast() + " " + comment);
        } else {
            if (!behind) {
                flush();
                blank();
            }
            line.append(line.isEmpty() ? "" : " ").append(comment);
            flush();
        }
        before = "";
        breaks = 0;
    }

    private void word(String word) {
        boolean outside = open.isEmpty();
        if (outside && turns(word)) {
            return;
        }
        if (outside && breaks > 0 && (part == Part.TOP || line.isEmpty())) {
            flush();
            blank();
        }
        if (word.equals(")") || word.equals("]") || word.equals("}")) {
            close(word);
        } else {
            append(word, gap(word));
            if (word.equals("(") || word.equals("[") || word.equals("{")) {
                boolean spaced = isSpaced();
                open.push(spaced);
                before = spaced ? "( " : word;
                return;
            }
        }
        sign = word.equals("-") && (before.isEmpty() || OPERATORS.contains(before.strip()));
        before = word;
        boolean done =
                open.isEmpty() && (word.equals(";") || (part == Part.WHEN && word.equals(")")));
        if (done) {
            flush();
        }
    }

    /** Whether the word begins another part of the rule, on a line of its own. */
    private boolean turns(String word) {
        Part next =
                switch (word) {
                    case "rule" -> part == Part.TOP ? Part.HEAD : part;
                    case "when" -> part == Part.HEAD ? Part.WHEN : part;
                    case "then" -> part == Part.HEAD || part == Part.WHEN ? Part.THEN : part;
                    case "end" -> Part.TOP;
                    default -> part;
                };
        if (next == part) {
            return false;
        }
        flush();
        if (next == Part.HEAD && !lines.isEmpty() && !isComment(lines.getLast())) {
            breaks = 2;
            blank();
        }
        part = Part.TOP;
        line.append(word);
        before = word;
        if (next != Part.HEAD) {
            flush();
        }
        part = next;
        return true;
    }

    /** A rule's comment stands above it. */
    private static boolean isComment(String line) {
        return line.startsWith("//") || line.endsWith("*/");
    }

    private boolean isSpaced() {
        return part == Part.WHEN && SPACED.contains(before);
    }

    private void close(String bracket) {
        boolean spaced = !open.isEmpty() && open.pop();
        boolean empty = before.equals("( ") || before.equals("(");
        append(bracket, spaced && !empty ? " " : "");
    }

    private String gap(String word) {
        boolean first = line.isEmpty() || before.equals("(") || before.equals("!") || sign;
        boolean joined = part == Part.HEAD && (word.equals("-") || before.equals("-"));
        if (first || joined || TIGHT_BEFORE.contains(word) || before.equals(".")) {
            return "";
        }
        boolean called = word.equals("(") && !OPERATORS.contains(before.strip());
        return called && !isWord(before) ? "" : " ";
    }

    /** Whether a bracket behind it stands apart: {@code in ( … )}. */
    private static boolean isWord(String before) {
        return before.equals("not") || before.equals("exists") || before.equals("in");
    }

    private void append(String word, String gap) {
        line.append(line.isEmpty() ? "" : gap).append(word);
    }

    private void flush() {
        if (!line.isEmpty()) {
            boolean inside = part == Part.WHEN || part == Part.THEN;
            lines.add((inside ? INDENT : "") + line);
            line.setLength(0);
        }
        before = line.isEmpty() ? "" : before;
        sign = false;
    }

    /** One blank line where there were some. */
    private void blank() {
        if (breaks > 1 && !lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
    }
}
