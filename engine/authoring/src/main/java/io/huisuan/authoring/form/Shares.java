package io.huisuan.authoring.form;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.social.bargain.Band;
import io.huisuan.social.bargain.Helpers;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which shares helpers cut off, by the percentages that a promotion says: as if the helpers of each
 * row were as many as those of any other. Without any, all cut as little as one may.
 */
final class Shares {

    private static final List<Helpers> LEAST = List.of(new Helpers(1, Band.NONE));

    private Shares() {}

    static List<Helpers> of(Promotion promotion) {
        List<Helpers> classes =
                switch (promotion.body()) {
                    case Form(_, var offers) ->
                            helpers(
                                    offers.stream()
                                            .map(offer -> offer.effect())
                                            .filter(PercentOff.class::isInstance)
                                            .mapToInt(e -> ((PercentOff) e).basisPoints()));
                    case Table table ->
                            table.rows().stream()
                                    .flatMap(row -> helpers(shares(table, row)).stream())
                                    .toList();
                    case Drl _ -> List.of();
                };
        return classes.isEmpty() ? LEAST : classes;
    }

    private static IntStream shares(Table table, Table.Row row) {
        return IntStream.range(0, Math.min(table.columns().size(), row.cells().size()))
                .flatMap(i -> share(table.columns().get(i), row.cells().get(i)));
    }

    private static IntStream share(Column column, Cell cell) {
        return column instanceof Column.Giving giving
                        && giving.offer().effect() instanceof PercentOff percent
                ? switch (cell) {
                    case Cell.Whole(long said) -> IntStream.of(Math.clamp(said, 0, Band.WHOLE));
                    case Cell.Given _ -> IntStream.of(percent.basisPoints());
                    case Cell.Blank _,
                            Cell.Any _,
                            Cell.None _,
                            Cell.Words _,
                            Cell.Word _,
                            Cell.Range _,
                            Cell.At _ ->
                            IntStream.empty();
                }
                : IntStream.empty();
    }

    private static List<Helpers> helpers(IntStream shares) {
        var all = shares.map(share -> Math.clamp(share, 0, Band.WHOLE)).summaryStatistics();
        return all.getCount() == 0
                ? List.of()
                : List.of(new Helpers(1, new Band(all.getMin(), all.getMax())));
    }
}
