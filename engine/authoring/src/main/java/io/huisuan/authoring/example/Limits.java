package io.huisuan.authoring.example;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.Range;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Column.Reaching;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Measure;
import io.huisuan.rules.table.RowRule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Collects the limits of a promotion. Goods are measured at their list prices: that is what they
 * cost while the promotion is alone and has not given anything yet.
 */
final class Limits {
    private final Promotion promotion;
    private final List<Limit> found = new ArrayList<>();

    private Limits(Promotion promotion) {
        this.promotion = promotion;
    }

    /** At most so many, in the order of the JSON. */
    static List<Limit> of(Promotion promotion, int most) {
        var limits = new Limits(promotion);
        limits.condition(promotion.when(), "/when");
        switch (promotion.body()) {
            case Form form -> limits.form(form);
            case Table table -> limits.table(table);
            case Drl _ -> {}
        }
        return limits.found.stream().filter(Limit::isReal).limit(most).toList();
    }

    private void condition(Condition condition, String at) {
        switch (condition) {
            case AllOf(var of) -> each(of, at);
            case AnyOf(var of) -> each(of, at);
            case Not(var of) -> condition(of, at + "/of");
            case TextIn _ -> {}
            case NumberIs(var field, var comparison, long value) ->
                    found.add(
                            new Limit(
                                    at + "/value",
                                    value,
                                    Limit.isOpen(comparison),
                                    Amount.of(field),
                                    field::in,
                                    _ -> true,
                                    OptionalInt.empty()));
            case HasLines has ->
                    found.add(
                            new Limit(
                                    at + "/atLeast",
                                    has.atLeast(),
                                    false,
                                    Amount.UNITS,
                                    has::units,
                                    _ -> true,
                                    OptionalInt.empty()));
        }
    }

    private void each(List<Condition> of, String at) {
        for (int i = 0; i < of.size(); i++) {
            condition(of.get(i), at + "/of/" + i);
        }
    }

    private void form(Form form) {
        for (int i = 0; i < form.offers().size(); i++) {
            Offer offer = form.offers().get(i);
            String at = "/body/offers/" + i;
            for (int k = 0; k < offer.thresholds().size(); k++) {
                Threshold threshold = offer.thresholds().get(k);
                reached(
                        at + "/thresholds/" + k + "/atLeast",
                        threshold.measure(),
                        threshold.atLeast(),
                        Carts.where(threshold.of()),
                        promotion.when()::holds,
                        OptionalInt.empty());
            }
            if (offer.effect() instanceof Tiered(var measure, _, var tiers, _)) {
                for (int k = 0; k < tiers.size(); k++) {
                    reached(
                            at + "/effect/tiers/" + k + "/atLeast",
                            measure,
                            tiers.get(k).atLeast(),
                            Carts.where(offer.target()),
                            promotion.when()::holds,
                            OptionalInt.empty());
                }
            }
        }
    }

    private void reached(
            String at,
            Measure measure,
            long atLeast,
            LineFilter where,
            Predicate<Cart> concerns,
            OptionalInt row) {
        Amount amount = measure == Measure.COUNT ? Amount.UNITS : Amount.TOTAL;
        found.add(
                new Limit(
                        at, atLeast, false, amount, cart -> amount.of(cart, where), concerns, row));
    }

    private void table(Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            RowRule rule = RowRule.of(promotion, table, row);
            for (int column = 0; column < table.columns().size(); column++) {
                cell(
                        table.columns().get(column),
                        table.rows().get(row).cells().get(column),
                        "/body/rows/" + row + "/cells/" + column,
                        rule);
            }
        }
    }

    private void cell(Column column, Cell cell, String at, RowRule rule) {
        switch (column) {
            case OfNumber(_, _, var field, var operator) -> number(field, operator, cell, at, rule);
            case Reaching(_, _, var measure, _) -> {
                if (cell instanceof Whole(long atLeast)) {
                    reached(
                            at,
                            measure,
                            atLeast,
                            rule.lines(),
                            cart -> concerns(rule, rule.when(), cart),
                            OptionalInt.of(rule.number()));
                }
            }
            case Column.OfText _, Column.OfLines _, Column.Validity _, Column.Giving _ -> {}
        }
    }

    private void number(NumberField field, Operator operator, Cell cell, String at, RowRule rule) {
        if (cell instanceof Whole(long value)) {
            number(field, at, value, operator == Operator.GT || operator == Operator.LE, rule);
        }
        if (cell instanceof Range(var from, var to)) {
            from.ifPresent(value -> number(field, at, value, false, rule));
            to.ifPresent(value -> number(field, at, value, true, rule));
        }
    }

    private void number(NumberField field, String at, long value, boolean isOpen, RowRule rule) {
        Condition others = without(field, rule.when());
        found.add(
                new Limit(
                        at,
                        value,
                        isOpen,
                        Amount.of(field),
                        field::in,
                        cart -> concerns(rule, others, cart),
                        OptionalInt.of(rule.number())));
    }

    private boolean concerns(RowRule rule, Condition when, Cart cart) {
        return when.holds(cart)
                && rule.runs().runs(cart.at())
                && promotion.schedule().runs(cart.at())
                && cart.lines().stream().anyMatch(rule.lines()::matches);
    }

    /** What else the row asks for. */
    private static Condition without(NumberField field, Condition when) {
        return switch (when) {
            case AllOf(var of) -> new AllOf(of.stream().map(part -> without(field, part)).toList());
            case Not(NumberIs number) when number.field() == field -> Condition.ALWAYS;
            case NumberIs number when number.field() == field -> Condition.ALWAYS;
            case AnyOf _, Not _, NumberIs _, HasLines _, TextIn _ -> when;
        };
    }
}
