package io.huisuan.promotion;

import java.util.List;
import java.util.stream.Stream;

/**
 * Authored as a decision table: each row is a promotion of its own, with the conditions and effects
 * that its cells fill into the columns. A table that asks for lines decides line by line, any other
 * decides for the cart as a whole.
 *
 * @param columns 1 to {@link #MAX_COLUMNS}, with distinct ids
 * @param rows at most {@link #MAX_ROWS}, with distinct ids; a proposal's number is its row's place,
 *     from 0
 */
public record Table(HitPolicy hit, List<Column> columns, List<Row> rows) implements Promotion.Body {
    public static final int MAX_COLUMNS = 50;
    public static final int MAX_ROWS = 2_000;

    /** The most characters of a cell, all its words together. */
    public static final int MAX_CELL = 512;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What happens where several rows match. */
    public enum HitPolicy {
        /** It must not happen: the table then gives nothing. */
        UNIQUE,
        /** The first of them gives. */
        FIRST,
        /** All of them give. */
        COLLECT,
        /** They are rivals; the best for the customer wins. */
        BEST
    }

    /**
     * A row.
     *
     * @param cells one for each column
     */
    public record Row(String id, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Whether it decides line by line. */
    public boolean isByLine() {
        return columns.stream().anyMatch(Column.OfLines.class::isInstance);
    }

    /** What its columns give, as it stands there: cells may say other numbers and names. */
    public Stream<Offer> offers() {
        return columns.stream()
                .filter(Column.Giving.class::isInstance)
                .map(column -> ((Column.Giving) column).offer());
    }
}
