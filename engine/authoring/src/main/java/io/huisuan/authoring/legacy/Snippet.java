package io.huisuan.authoring.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with places for what the cells below it say: {@code $param}, {@code $1}, {@code
 * forall(,){$}}.
 */
record Snippet(String text) {
    private static final Pattern FOR_ALL = Pattern.compile("forall\\(([^{}]*)\\)\\{([^{}]+)\\}");
    private static final Pattern NUMBERED = Pattern.compile("\\$(\\d{1,3})");
    private static final Pattern PARAM = Pattern.compile("\\$param");
    private static final Pattern EACH = Pattern.compile("\\$");

    /** What can stand where no quotes are: numbers and texts in quotes. */
    private static final String LITERAL = "(-?\\d{1,18}[lL]?|\"[^\"\\\\]*\"|true|false)";

    private static final Pattern LITERALS =
            Pattern.compile("\\s*" + LITERAL + "(\\s*,\\s*" + LITERAL + ")*\\s*");

    /** A value that would say more than a value. */
    static final class NoValue extends RuntimeException {
        NoValue() {
            super("no value", null, false, false);
        }
    }

    /** Whether it has no place for a value. */
    boolean isBare() {
        return !FOR_ALL.matcher(text).find()
                && !NUMBERED.matcher(text).find()
                && !PARAM.matcher(text).find();
    }

    /**
     * With the value of a cell in its places.
     *
     * @throws NoValue when the value would say more than a value there
     */
    String with(String value) {
        Matcher forAll = FOR_ALL.matcher(text);
        if (forAll.find()) {
            return forAll.replaceAll(
                    each ->
                            Matcher.quoteReplacement(
                                    parts(value).stream()
                                            .map(part -> filled(EACH, each.group(2), _ -> part))
                                            .collect(
                                                    Collectors.joining(
                                                            " " + each.group(1) + " "))));
        }
        return NUMBERED.matcher(text).find()
                ? filled(NUMBERED, text, number -> part(number, parts(value)))
                : filled(PARAM, text, _ -> value);
    }

    private static String part(String place, List<String> parts) {
        int number = Integer.parseInt(place.substring(1));
        if (number < 1 || number > parts.size()) {
            throw new NoValue();
        }
        return parts.get(number - 1);
    }

    /** In one go: a value that looks like a place is none. */
    private static String filled(Pattern place, String text, UnaryOperator<String> value) {
        return place.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        checked(text, found, value.apply(found.group()))));
    }

    private static String checked(String text, MatchResult place, String value) {
        boolean isQuoted = place.start() > 0 && text.charAt(place.start() - 1) == '"';
        return isQuoted ? inQuotes(value) : literals(value);
    }

    /** What can stand in quotes. */
    static String inQuotes(String value) {
        if (value.chars().anyMatch(c -> c == '"' || c == '\\' || isBreak(c))) {
            throw new NoValue();
        }
        return value;
    }

    private static boolean isBreak(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    static String literals(String value) {
        if (!LITERALS.matcher(value).matches()) {
            throw new NoValue();
        }
        return value;
    }

    /** By commas, but not by those in quotes. */
    static List<String> parts(String value) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            isQuoted ^= c == '"';
            if (c == ',' && !isQuoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
