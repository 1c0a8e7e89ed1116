package io.huisuan.authoring.drl;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.Range;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Cell.Words;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Column.Reaching;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What one rule fills into which columns. */
final class PlainRow {
    private static final Text UNTITLED = new Text("", "");

    /** Stands for the numbers of all rows. */
    private static final int SOME = 1_000;

    private final Map<PlainColumn, Cell> cells = new LinkedHashMap<>();
    private final Map<Column, Integer> seen = new HashMap<>();
    private boolean fits = true;

    private PlainRow() {}

    /** Nothing when it says more than cells can. */
    static Optional<Map<PlainColumn, Cell>> of(PlainRule rule) {
        var row = new PlainRow();
        rule.lines().ifPresent(row::lines);
        rule.when().forEach(row::condition);
        row.thresholds(rule.offers());
        rule.offers().forEach(row::offer);
        return row.fits ? Optional.of(row.cells) : Optional.empty();
    }

    private void put(Column column, Cell cell) {
        cells.put(new PlainColumn(column, seen.merge(column, 1, Integer::sum)), cell);
    }

    private void condition(Condition condition) {
        switch (condition) {
            case TextIn(var field, var values) -> words(field, Membership.IN, values);
            case Not(TextIn(var field, var values)) -> words(field, Membership.NOT_IN, values);
            case NumberIs number -> number(number);
            case Not _, Condition.AllOf _, Condition.AnyOf _, Condition.HasLines _ -> fits = false;
        }
    }

    private void words(TextField field, Membership operator, Set<String> values) {
        fits &= !values.isEmpty() && !values.contains("");
        put(new OfText("", UNTITLED, field, operator), new Words(values));
    }

    private void number(NumberIs number) {
        long value = number.value();
        switch (number.comparison()) {
            case NE -> put(new OfNumber("", UNTITLED, number.field(), Operator.NE), whole(value));
            case EQ -> range(number, OptionalLong.of(value), OptionalLong.of(value));
            case GE -> range(number, OptionalLong.of(value), OptionalLong.empty());
            case GT -> range(number, OptionalLong.of(value + 1), OptionalLong.empty());
            case LE -> range(number, OptionalLong.empty(), OptionalLong.of(value));
            case LT -> range(number, OptionalLong.empty(), OptionalLong.of(value - 1));
        }
    }

    private Cell whole(long value) {
        fits &= value >= 0;
        return new Whole(value);
    }

    /** From and to of one rule are one cell, unless they would cross. */
    private void range(NumberIs number, OptionalLong from, OptionalLong to) {
        fits &= from.orElse(0) >= 0 && to.orElse(0) >= 0;
        var column = new OfNumber("", UNTITLED, number.field(), Operator.BETWEEN);
        var first = new PlainColumn(column, 1);
        if (cells.get(first) instanceof Range(var low, var high)) {
            long least = Math.max(low.orElse(0), from.orElse(0));
            long most = Math.min(high.orElse(Long.MAX_VALUE), to.orElse(Long.MAX_VALUE));
            if (least <= most) {
                boolean isOpen = low.isEmpty() && from.isEmpty();
                boolean isEndless = most == Long.MAX_VALUE;
                cells.put(
                        first,
                        new Range(
                                isOpen ? OptionalLong.empty() : OptionalLong.of(least),
                                isEndless ? OptionalLong.empty() : OptionalLong.of(most)));
                return;
            }
        }
        put(column, new Range(from, to));
    }

    private void lines(LineFilter filter) {
        line(LineField.SKU, filter.skus());
        line(LineField.SPU, filter.spus());
        line(LineField.SELLER, filter.sellers());
        line(LineField.BRAND, filter.brands());
        line(LineField.CATEGORY, filter.categories());
        line(LineField.TAG, filter.tags());
        line(LineField.EXCEPT_SKU, filter.exceptSkus());
    }

    private void line(LineField field, Set<String> words) {
        if (!words.isEmpty()) {
            put(new OfLines("", UNTITLED, field), new Words(words));
        }
    }

    /** A row has one for all that it gives. */
    private void thresholds(List<Offer> offers) {
        List<Threshold> thresholds = offers.getFirst().thresholds();
        fits &= offers.stream().allMatch(offer -> offer.thresholds().equals(thresholds));
        for (Threshold threshold : thresholds) {
            put(
                    new Reaching("", UNTITLED, threshold.measure(), threshold.basis()),
                    new Whole(threshold.atLeast()));
        }
    }

    private void offer(Offer offer) {
        switch (offer.effect()) {
            case PercentOff(int share, long cap, var per) ->
                    give(offer, new PercentOff(SOME, cap, per), new Whole(share));
            case AmountOff(long amount, var split) ->
                    give(offer, new AmountOff(SOME, split), new Whole(amount));
            case UnitPrice(long price) -> give(offer, new UnitPrice(SOME), new Whole(price));
            case FreeGift(var sku, int qty, long value) ->
                    give(offer, new FreeGift("GIFT", qty, value), new Cell.Word(sku));
            default -> give(offer, offer.effect(), Cell.GIVEN);
        }
    }

    private void give(Offer offer, Effect effect, Cell cell) {
        put(
                new Giving(
                        "", UNTITLED, new Offer(offer.stage(), offer.target(), List.of(), effect)),
                cell);
    }
}
