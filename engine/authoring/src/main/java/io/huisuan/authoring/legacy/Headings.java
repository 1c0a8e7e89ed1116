package io.huisuan.authoring.legacy;

import io.huisuan.authoring.xlsx.CellError;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the four rows above the rules of a table: keywords, objects, snippets, titles. */
final class Headings {
    private static final int KEYWORDS = 1;
    private static final int OBJECTS = 2;
    private static final int SNIPPETS = 3;

    private final Page page;
    private final Origin start;
    private final List<CellError> errors = new ArrayList<>();

    Headings(Page page, Origin start) {
        this.page = page;
        this.start = start;
    }

    List<CellError> errors() {
        return errors;
    }

    SortedMap<Integer, Heading> read() {
        SortedMap<Integer, Heading> headings = new TreeMap<>();
        int row = start.row() + KEYWORDS;
        page.cells()
                .getOrDefault(row, new TreeMap<>())
                .tailMap(start.column())
                .forEach(
                        (column, text) ->
                                Keyword.of(text)
                                        .ifPresentOrElse(
                                                keyword ->
                                                        headings.put(
                                                                column,
                                                                heading(keyword, column, headings)),
                                                () -> unknown(row, column, text)));
        return headings;
    }

    private void unknown(int row, int column, String text) {
        errors.add(
                page.at(row, column)
                        .error(
                                "unknown-column",
                                "“" + text + "” 不是列的类型，应为 CONDITION、ACTION、NAME 等",
                                "“"
                                        + text
                                        + "” is no kind of column; CONDITION, ACTION, NAME and so"
                                        + " on are"));
    }

    private Heading heading(Keyword keyword, int column, SortedMap<Integer, Heading> before) {
        int row = start.row();
        Optional<String> object = page.text(row + OBJECTS, column);
        boolean shares =
                object.isPresent()
                        && before.containsKey(column - 1)
                        && page.isMerged(row + OBJECTS, column);
        Heading left = before.get(column - 1);
        return new Heading(
                keyword,
                column,
                shares && left != null ? left.group() : column,
                object,
                page.text(row + SNIPPETS, column).map(Snippet::new));
    }
}
