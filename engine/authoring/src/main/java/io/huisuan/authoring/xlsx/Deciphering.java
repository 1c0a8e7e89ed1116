package io.huisuan.authoring.xlsx;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.rules.codec.CellJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.rules.table.Shape;

import org.apache.poi.ss.usermodel.DateUtil;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link Notation} wrote, and what people write instead. */
final class Deciphering {
    private static final Pattern LEAST = Pattern.compile("(?:≥|>=|不低于|at least)\\s*(.+)");
    private static final Pattern MOST = Pattern.compile("(?:≤|<=|不高于|at most)\\s*(.+)");
    private static final Pattern BOTH =
            Pattern.compile("([^–—~～-]+?)\\s*(?:–|—|-|~|～|\\.\\.|至|到| to )\\s*([^–—~～-]+)");

    private final Currency currency;
    private final Called called;

    Deciphering(Currency currency, Called called) {
        this.currency = currency;
        this.called = called;
    }

    /** What a cell with a number means; nothing when the column has no use for it. */
    Optional<Cell> number(Column column, BigDecimal number) {
        Shape shape = Shape.of(column);
        return switch (shape.kind()) {
            case WHOLE -> Amounts.ofNumber(shape, number, currency).map(Cell.Whole::new);
            case RANGE ->
                    Amounts.ofNumber(shape, number, currency)
                            .map(n -> new Cell.Range(OptionalLong.of(n), OptionalLong.of(n)));
            case TIME ->
                    Optional.ofNullable(DateUtil.getLocalDateTime(number.doubleValue()))
                            .map(Cell.At::new);
            case WORDS, WORD -> text(column, number.stripTrailingZeros().toPlainString());
            case GIVEN -> Optional.empty();
        };
    }

    /** What a cell with a text means; nothing when the column has no use for it. */
    Optional<Cell> text(Column column, String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return Optional.of(Cell.BLANK);
        }
        if (plain.startsWith(Notation.JSON)) {
            return json(plain.substring(Notation.JSON.length()));
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        if (Notation.ANY.contains(lower)) {
            return Optional.of(Cell.ANY);
        }
        if (Notation.NONE.contains(lower)) {
            return Optional.of(Cell.NONE);
        }
        return Notation.GIVEN.contains(lower) ? Optional.of(Cell.GIVEN) : value(column, plain);
    }

    private Optional<Cell> value(Column column, String text) {
        Shape shape = Shape.of(column);
        return switch (shape.kind()) {
            case WORDS -> words(column, text).map(words -> new Cell.Words(new TreeSet<>(words)));
            case WORD ->
                    words(column, text)
                            .filter(words -> words.size() == 1)
                            .map(words -> new Cell.Word(words.getFirst()));
            case WHOLE -> Amounts.ofText(shape, text, currency).map(Cell.Whole::new);
            case RANGE -> range(shape, text);
            case TIME -> time(text);
            case GIVEN -> Optional.empty();
        };
    }

    private static Optional<Cell> json(String text) {
        try {
            return Optional.of(CellJson.read(Json.parse(text.getBytes(StandardCharsets.UTF_8))));
        } catch (JsonRefused refused) {
            return Optional.empty();
        }
    }

    private Optional<Cell> range(Shape shape, String text) {
        Matcher least = LEAST.matcher(text);
        if (least.matches()) {
            return Amounts.ofText(shape, least.group(1), currency)
                    .map(n -> new Cell.Range(OptionalLong.of(n), OptionalLong.empty()));
        }
        Matcher most = MOST.matcher(text);
        if (most.matches()) {
            return Amounts.ofText(shape, most.group(1), currency)
                    .map(n -> new Cell.Range(OptionalLong.empty(), OptionalLong.of(n)));
        }
        Matcher both = BOTH.matcher(text);
        if (!both.matches()) {
            return Amounts.ofText(shape, text, currency)
                    .map(n -> new Cell.Range(OptionalLong.of(n), OptionalLong.of(n)));
        }
        Optional<Long> from = Amounts.ofText(shape, both.group(1), currency);
        Optional<Long> to = Amounts.ofText(shape, both.group(2), currency);
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cell.Range(OptionalLong.of(from.get()), OptionalLong.of(to.get())));
    }

    private static Optional<Cell> time(String text) {
        String iso = text.replace(' ', 'T').replace('/', '-');
        try {
            return Optional.of(
                    new Cell.At(LocalDateTime.parse(iso.contains("T") ? iso : iso + "T00:00")));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Words between separators; nothing when a quote is left open or a word is empty. */
    private Optional<List<String>> words(Column column, String text) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at <= text.length()) {
            int end = end(text, at);
            if (end < 0) {
                return Optional.empty();
            }
            String word = word(column, text.substring(at, end).strip());
            if (word.isEmpty()) {
                return Optional.empty();
            }
            words.add(word);
            at = end + 1;
        }
        return Optional.of(words);
    }

    /** Where the word that begins here ends, or −1. */
    private static int end(String text, int from) {
        boolean isQuoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            isQuoted = (c == '"') != isQuoted;
            if (!isQuoted && Notation.isSeparator(c)) {
                return i;
            }
        }
        return isQuoted ? -1 : text.length();
    }

    /** In quotes it is the value itself; else perhaps what people call one. */
    private String word(Column column, String word) {
        boolean isQuoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        return isQuoted
                ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
                : called.meant(column, word);
    }
}
