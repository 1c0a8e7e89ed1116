package io.huisuan.authoring.legacy;

import io.huisuan.authoring.xlsx.CellError;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule table of a sheet.
 *
 * @param start the cell that says {@code RuleTable}
 * @param headings by column
 * @param rows the rules, by row: their texts by column
 * @param errors headings that are none
 */
record RuleTable(
        String name,
        Origin start,
        SortedMap<Integer, Heading> headings,
        SortedMap<Integer, SortedMap<Integer, String>> rows,
        List<CellError> errors) {
    static final String WORD = "ruletable";

    /** Object declarations, snippets and titles stand in the rows between. */
    private static final int FIRST_RULE = 5;

    static boolean isStart(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return said.equals(WORD) || said.startsWith(WORD + " ");
    }

    /** The table that starts there. */
    static RuleTable at(Page page, Origin start) {
        String said = page.text(start.row(), start.column()).orElse("");
        var headings = new Headings(page, start);
        SortedMap<Integer, Heading> read = headings.read();
        return new RuleTable(
                said.substring(WORD.length()).strip(),
                start,
                read,
                rules(page, start),
                headings.errors());
    }

    /** Up to the first empty row, or the next table. */
    private static SortedMap<Integer, SortedMap<Integer, String>> rules(Page page, Origin start) {
        var rules = new TreeMap<Integer, SortedMap<Integer, String>>();
        for (int row = start.row() + FIRST_RULE; ; row++) {
            SortedMap<Integer, String> texts =
                    page.cells().getOrDefault(row, new TreeMap<>()).tailMap(start.column());
            if (texts.isEmpty() || texts.values().stream().anyMatch(RuleTable::isStart)) {
                return rules;
            }
            rules.put(row, texts);
        }
    }

    /** The first row that is not of this table any more. */
    int end() {
        return rows.isEmpty() ? start.row() + FIRST_RULE : rows.lastKey() + 1;
    }
}
