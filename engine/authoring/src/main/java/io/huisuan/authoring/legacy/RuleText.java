package io.huisuan.authoring.legacy;

import io.huisuan.authoring.drl.Facts;
import io.huisuan.authoring.drl.ValueType;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.authoring.xlsx.CellError;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A rule of a table as the DRL text that Drools would make of it, each part on a line of its own,
 * so that what is wrong with a line is wrong with a cell. Nothing is looked at here: that is the
 * guard's.
 */
final class RuleText {
    private static final Set<String> OPERATORS =
            Set.of("==", "=", "!=", "<", ">", "<=", ">=", "contains", "matches", "memberOf");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final RuleTable table;
    private final int row;
    private final SortedMap<Integer, String> values;
    private final List<String> lines = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final List<CellError> wrong = new ArrayList<>();

    private RuleText(RuleTable table, int row) {
        this.table = table;
        this.row = row;
        this.values = table.rows().getOrDefault(row, new TreeMap<>());
    }

    /** The rule of a row. */
    static RuleText of(RuleTable table, int row) {
        var text = new RuleText(table, row);
        text.write();
        return text;
    }

    String drl() {
        return String.join("\n", lines) + "\n";
    }

    /** The cell of a place in the text. */
    Origin origin(Place place) {
        return origins.get(Math.clamp(place.line() - 1, 0, origins.size() - 1));
    }

    /** Cells that say more than a value. */
    List<CellError> wrong() {
        return wrong;
    }

    Origin first() {
        return at(values.isEmpty() ? table.start().column() : values.firstKey());
    }

    private void write() {
        Optional<Heading> named = said(Keyword.NAME).stream().findFirst();
        String name =
                named.map(h -> checked(h, Snippet::inQuotes))
                        .orElse(table.name() + "_" + (row + 1));
        line("rule \"" + name + "\"", named.map(this::at).orElseGet(this::first));
        said(Keyword.PRIORITY)
                .forEach(h -> line("salience " + checked(h, Snippet::literals), at(h)));
        line("when", first());
        patterns().values().forEach(this::pattern);
        line("then", first());
        said(Keyword.ACTION).forEach(this::action);
        line("end", first());
    }

    /** Columns of a kind in which the row says something. */
    List<Heading> said(Keyword keyword) {
        return table.headings().values().stream()
                .filter(h -> h.keyword() == keyword && values.containsKey(h.column()))
                .toList();
    }

    Origin at(Heading heading) {
        return at(heading.column());
    }

    private Origin at(int column) {
        return new Origin(table.start().sheet(), row, column);
    }

    private String value(Heading heading) {
        return values.getOrDefault(heading.column(), "");
    }

    /** What a value becomes; one that says more than a value is told, and becomes nothing. */
    private String checked(Heading heading, UnaryOperator<String> use) {
        try {
            return use.apply(value(heading));
        } catch (Snippet.NoValue more) {
            wrong.add(
                    at(heading)
                            .error(
                                    "wrong-cell",
                                    "需要数字，或不含引号、反斜杠和换行的文字",
                                    "a number is expected, or a text without quotes, backslashes"
                                            + " and line breaks"));
            return "";
        }
    }

    /** A line break in a snippet would be a line of its own. */
    private void line(String text, Origin origin) {
        lines.add(LINE_BREAK.matcher(text).replaceAll(" "));
        origins.add(origin);
    }

    private Map<Integer, List<Heading>> patterns() {
        Map<Integer, List<Heading>> groups = new LinkedHashMap<>();
        for (Heading heading : said(Keyword.CONDITION)) {
            groups.computeIfAbsent(heading.group(), _ -> new ArrayList<>()).add(heading);
        }
        return groups;
    }

    private void pattern(List<Heading> group) {
        Heading first = group.getFirst();
        if (first.object().isEmpty()) {
            group.forEach(h -> line("  " + filled(h), at(h)));
            return;
        }
        String object = first.object().get().replaceFirst("\\(\\s*\\)$", "");
        line("  " + object + "(", at(first));
        for (Heading heading : group) {
            line(
                    "    " + filled(heading) + (heading.equals(group.getLast()) ? "" : ","),
                    at(heading));
        }
        line("  )", at(first));
    }

    private void action(Heading heading) {
        String variable = heading.object().map(v -> v + ".").orElse("");
        line("  " + variable + filled(heading) + (variable.isEmpty() ? "" : ";"), at(heading));
    }

    /** The snippet with the row's value; a snippet that is a field alone is compared with it. */
    private String filled(Heading heading) {
        Optional<Snippet> snippet = heading.snippet();
        if (snippet.isEmpty()) {
            return "";
        }
        boolean isField = heading.keyword() == Keyword.CONDITION && heading.object().isPresent();
        return isField && snippet.get().isBare()
                ? checked(heading, value -> compared(snippet.get().text(), value))
                : checked(heading, snippet.get()::with);
    }

    /**
     * {@code qty >=} with 3, {@code tier} with gold; {@code qty > 3 ?} when the cell only agrees.
     */
    private static String compared(String field, String value) {
        if (field.endsWith("?")) {
            return field.substring(0, field.length() - 1);
        }
        boolean hasOperator = OPERATORS.stream().anyMatch(field::endsWith);
        String name = field.split("[^A-Za-z0-9_.$]", 2)[0];
        return field
                + (hasOperator ? " " : " == ")
                + (isNumber(name, value) ? value : quoted(value));
    }

    private static boolean isNumber(String field, String value) {
        return WHOLE.matcher(value).matches()
                && Facts.BY_NAME.values().stream()
                        .flatMap(fact -> fact.fields().values().stream())
                        .anyMatch(f -> f.name().equals(field) && f.type() == ValueType.WHOLE);
    }

    private static String quoted(String value) {
        boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        String bare = isQuoted ? value.substring(1, value.length() - 1) : value;
        return '"' + Snippet.inQuotes(bare) + '"';
    }
}
