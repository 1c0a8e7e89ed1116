package io.huisuan.rules.codec;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.TextField;

import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The JSON of condition trees. */
public final class ConditionJson {
    private static final List<String> TYPES =
            List.of("all", "any", "not", "text", "number", "lines");

    /** The units of the largest cart. */
    private static final int MAX_UNITS = 5_000_000;

    private ConditionJson() {}

    public static Condition read(Reading in) {
        return switch (in.type(TYPES)) {
            case "all" -> new AllOf(in.objects("of", ConditionJson::read));
            case "any" -> new AnyOf(in.objects("of", ConditionJson::read));
            case "not" -> new Not(in.object("of", ConditionJson::read, Condition.ALWAYS));
            case "text" ->
                    new TextIn(field(in, TextField.values(), TextField::path), in.texts("values"));
            case "number" ->
                    new NumberIs(
                            field(in, NumberField.values(), NumberField::path),
                            in.oneOf("comparison", Comparison.class),
                            in.whole("value", Long.MIN_VALUE, Long.MAX_VALUE));
            case "lines" ->
                    new HasLines(
                            in.object("where", LineFilterJson::read).orElse(LineFilter.ANY),
                            (int) in.whole("atLeast", 1, MAX_UNITS, 1));
            default -> Condition.ALWAYS;
        };
    }

    /** The field of the vocabulary that the member {@code field} names. */
    static <F> F field(Reading in, F[] known, Function<F, String> path) {
        String name = in.text("field");
        Optional<F> field =
                Arrays.stream(known).filter(f -> path.apply(f).equals(name)).findFirst();
        if (field.isEmpty() && !name.isEmpty()) {
            in.notAmong("field", name, Arrays.stream(known).map(path).toList());
        }
        return field.orElse(known[0]);
    }

    public static ObjectNode write(Condition condition) {
        return switch (condition) {
            case AllOf(var of) -> Writing.type("all").list("of", of, ConditionJson::write).tree();
            case AnyOf(var of) -> Writing.type("any").list("of", of, ConditionJson::write).tree();
            case Not(var of) -> Writing.type("not").member("of", write(of)).tree();
            case TextIn(var field, var values) ->
                    Writing.type("text").text("field", field.path()).texts("values", values).tree();
            case NumberIs(var field, var comparison, long value) ->
                    Writing.type("number")
                            .text("field", field.path())
                            .text("comparison", comparison.name())
                            .whole("value", value)
                            .tree();
            case HasLines(var where, int atLeast) ->
                    Writing.type("lines")
                            .member("where", where, LineFilter.ANY, LineFilterJson::write)
                            .whole("atLeast", atLeast, 1)
                            .tree();
        };
    }
}
