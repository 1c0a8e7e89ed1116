package io.huisuan.rules;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.TextField;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes that conditions name. */
final class Codes {

    private Codes() {}

    static Set<String> named(Condition condition) {
        return switch (condition) {
            case AllOf(var of) -> named(of);
            case AnyOf(var of) -> named(of);
            case Not(var of) -> named(of);
            case TextIn(var field, var values) -> field == TextField.CODE ? values : Set.of();
            case NumberIs _, HasLines _ -> Set.of();
        };
    }

    private static Set<String> named(List<Condition> conditions) {
        return conditions.stream().flatMap(c -> named(c).stream()).collect(Collectors.toSet());
    }
}
