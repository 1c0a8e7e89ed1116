package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Axis.ManyTexts;
import io.huisuan.authoring.analysis.Axis.OneText;
import io.huisuan.authoring.analysis.Axis.Quantity;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.table.Shape;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Conditions of promotions as boxes, where they are one. */
final class Conditions {
    private final List<Axis> axes;

    Conditions(List<Axis> axes) {
        this.axes = axes;
    }

    /** The part of a box for which the condition holds; nothing when that is not a box. */
    Optional<Box> box(Condition condition, Box all) {
        return switch (condition) {
            case AllOf(var of) -> {
                Optional<Box> box = Optional.of(all);
                for (Condition part : of) {
                    box = box.flatMap(so -> box(part, so));
                }
                yield box;
            }
            case AnyOf(var of) when of.size() == 1 -> box(of.getFirst(), all);
            case AnyOf(var of) -> oneText(of).flatMap(text -> box(text, all));
            case TextIn(var field, var values) -> Optional.of(text(field, values, all, true));
            case NumberIs number when isSane(number) -> Optional.of(number(number, all, true));
            case Not(TextIn(var field, var values)) -> Optional.of(text(field, values, all, false));
            case Not(NumberIs number) when isSane(number) ->
                    Optional.of(number(number, all, false));
            case Not _, NumberIs _, HasLines _ -> Optional.empty();
        };
    }

    /** Alternatives of one field are one set of words. */
    private static Optional<Condition> oneText(List<Condition> of) {
        var values = new HashSet<String>();
        var fields = new HashSet<TextField>();
        for (Condition part : of) {
            if (!(part instanceof TextIn(var field, var words))) {
                return Optional.empty();
            }
            fields.add(field);
            values.addAll(words);
        }
        return fields.size() == 1
                ? Optional.of(new TextIn(fields.iterator().next(), values))
                : Optional.empty();
    }

    private Box text(TextField field, Set<String> values, Box box, boolean holds) {
        int at =
                IntStream.range(0, axes.size())
                        .filter(i -> isOf(axes.get(i), field))
                        .findFirst()
                        .orElseThrow();
        Values asked =
                switch (axes.get(at)) {
                    case OneText axis -> holds ? axis.in(values) : Asked.not(axis, axis.in(values));
                    case ManyTexts _ -> holds ? Choice.someOf(values) : Choice.noneOf(values);
                    case Axis.OneLineText _,
                            Axis.Category _,
                            Axis.LineTags _,
                            Axis.Quantity _,
                            Axis.Time _ ->
                            throw new IllegalStateException("not a text of the cart: " + field);
                };
        return box.with(at, box.at(at).and(asked));
    }

    private static boolean isOf(Axis axis, TextField field) {
        return (axis instanceof OneText(var of, _) && of == field)
                || (axis instanceof ManyTexts(var many) && many == field);
    }

    private Box number(NumberIs number, Box box, boolean holds) {
        int at =
                IntStream.range(0, axes.size())
                        .filter(
                                i ->
                                        axes.get(i) instanceof Quantity(var of, _, _)
                                                && of == number.field())
                        .findFirst()
                        .orElseThrow();
        var axis = (Quantity) axes.get(at);
        Atoms asked = Asked.of(axis, Operator.valueOf(number.comparison().name()), number.value());
        return box.with(at, box.at(at).and(holds ? asked : Asked.not(axis, asked)));
    }

    private static boolean isSane(NumberIs number) {
        long most = number.field() == NumberField.UNITS ? Shape.MOST_UNITS : Shape.MOST;
        return number.value() >= 0 && number.value() <= most;
    }

    /** Shows every leaf of a condition that a box can be made of. */
    static void leaves(Condition condition, Consumer<Condition> seen) {
        switch (condition) {
            case AllOf(var of) -> of.forEach(part -> leaves(part, seen));
            case AnyOf(var of) -> of.forEach(part -> leaves(part, seen));
            case Not(var of) -> leaves(of, seen);
            case NumberIs number -> {
                if (isSane(number)) {
                    seen.accept(number);
                }
            }
            case TextIn text -> seen.accept(text);
            case HasLines _ -> {}
        }
    }
}
