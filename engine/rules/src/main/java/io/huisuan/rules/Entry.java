package io.huisuan.rules;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Entitled;
import io.huisuan.rules.table.RowRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A promotion that is data, or a row of one, prepared.
 *
 * @param row of a promotion that is a table
 * @param cover which carts have to be looked at
 * @param proposals what it may propose, signed once and for all
 */
record Entry(Promotion promotion, Optional<RowRule> row, Cover cover, List<Proposal> proposals) {

    static Entry of(Promotion promotion, Form form) {
        return new Entry(
                promotion,
                Optional.empty(),
                Cover.of(promotion.when(), form.offers().stream().map(Offer::target).toList()),
                IntStream.range(0, form.offers().size())
                        .mapToObj(
                                number ->
                                        proposal(
                                                promotion,
                                                promotion.stacking(),
                                                number,
                                                form.offers().get(number),
                                                promotion.when()))
                        .toList());
    }

    /** A row concerns carts that it matches. */
    static Entry of(Promotion promotion, Table table, RowRule row) {
        var when = new ArrayList<>(List.of(promotion.when(), row.when()));
        if (table.isByLine()) {
            when.add(new HasLines(row.lines(), 1));
        }
        Stacking stacking = stacking(promotion, table.hit());
        return new Entry(
                promotion,
                Optional.of(row),
                cover(new AllOf(when), table, row),
                row.offers().stream()
                        .map(
                                offer ->
                                        proposal(
                                                promotion,
                                                stacking,
                                                row.number(),
                                                offer,
                                                new AllOf(when)))
                        .toList());
    }

    /**
     * Where a row may stand in the way of another, it has to be looked at though it gives nothing.
     */
    private static Cover cover(Condition when, Table table, RowRule row) {
        return switch (table.hit()) {
            case UNIQUE, FIRST -> Cover.of(when);
            case COLLECT, BEST -> Cover.of(when, row.offers().stream().map(Offer::target).toList());
        };
    }

    /** The rows of a table of which the best wins are rivals. */
    private static Stacking stacking(Promotion promotion, HitPolicy hit) {
        return hit == HitPolicy.BEST
                ? promotion.stacking().amongItself(promotion.id())
                : promotion.stacking();
    }

    private static Proposal proposal(
            Promotion promotion, Stacking stacking, int number, Offer offer, Condition when) {
        return new Proposal(
                promotion.id(), number, offer, stacking, promotion.name(), Entitled.by(when));
    }
}
