package io.huisuan.rules.table;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a row of a table means.
 *
 * @param number the row's place, from 0
 * @param when what the cart must be
 * @param lines which lines it is about; all, where the table decides for the cart
 * @param runs when the row counts, within the promotion's own schedule
 * @param offers what it gives, by column; what is for the row's lines has them as its target
 */
public record RowRule(
        int number, Condition when, LineFilter lines, Schedule runs, List<Offer> offers) {

    public RowRule {
        offers = List.copyOf(offers);
    }

    /**
     * All rows, in order.
     *
     * @throws IllegalArgumentException when a cell is blank, or not what its column means
     */
    public static List<RowRule> of(Promotion promotion, Table table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(number -> of(promotion, table, number))
                .toList();
    }

    /** One row; the same as {@link #of(Promotion, Table)} has at its place. */
    public static RowRule of(Promotion promotion, Table table, int number) {
        var reading = new RowReading(table, number);
        return new RowRule(
                number,
                reading.when(),
                reading.lines(),
                reading.runs(promotion.schedule().zone()),
                reading.offers());
    }
}
