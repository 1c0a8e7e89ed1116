package io.huisuan.authoring.legacy;

import io.huisuan.authoring.xlsx.CellError;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** What a sheet says outside its tables: a word in one cell, what it is set to in the next. */
final class Settings {

    /** What is code, or would act on rules of others. */
    private static final Set<String> CODE =
            Set.of("functions", "queries", "declare", "unit", "dialect");

    /** What says when all of its rules run, and which. */
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "activation-group",
                    "agenda-group",
                    "ruleflow-group",
                    "date-effective",
                    "date-expires",
                    "timer",
                    "calendars",
                    "duration",
                    "enabled",
                    "lock-on-active",
                    "auto-focus");

    private static final Pattern OFFERS = Pattern.compile("([\\w.]+\\.)?Offers\\s+offers");

    private final Page page;
    private final List<CellError> errors = new ArrayList<>();

    Settings(Page page) {
        this.page = page;
    }

    List<CellError> errors() {
        return errors;
    }

    /** Reads the rows between. */
    void read(int from, int until) {
        page.cells().subMap(from, until).forEach(this::read);
    }

    private void read(int row, SortedMap<Integer, String> texts) {
        int column = texts.firstKey();
        String word = texts.getOrDefault(column, "").toLowerCase(Locale.ROOT);
        String value = texts.tailMap(column + 1).values().stream().findFirst().orElse("");
        boolean isForeign = word.equals("variables") && !OFFERS.matcher(value).matches();
        if (!value.isEmpty() && (isForeign || CODE.contains(word) || ATTRIBUTES.contains(word))) {
            errors.add(left(page.at(row, column), texts.getOrDefault(column, "")));
        }
    }

    private static CellError left(Origin at, String word) {
        return at.error(
                "not-taken",
                "“" + word + "” 没有导入：规则里只有 Cart、Line、Customer 和 offers",
                "“"
                        + word
                        + "” was left out: rules have Cart, Line, Customer and offers, nothing"
                        + " else");
    }
}
