package io.huisuan.rules.index;

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
import java.util.stream.Stream;

/** What must still hold of a cart without the codes that are rejected. */
public final class Entitled {

    private Entitled() {}

    /** Only who asks for a code loses anything when a code is rejected. */
    public static Condition by(Condition when) {
        return named(TextField.CODE, when).isEmpty() ? Condition.ALWAYS : when;
    }

    /** Both must hold. */
    public static Condition both(Condition one, Condition other) {
        List<Condition> parts =
                Stream.of(one, other).filter(part -> !part.equals(Condition.ALWAYS)).toList();
        return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
    }

    /** One of these must hold; always, when one of them always does. */
    public static Condition either(List<Condition> of) {
        return of.contains(Condition.ALWAYS) ? Condition.ALWAYS : new AnyOf(of);
    }

    /** The values of a field that a condition names, also those that must not be there. */
    public static Set<String> named(TextField field, Condition condition) {
        return switch (condition) {
            case AllOf(var of) -> named(field, of);
            case AnyOf(var of) -> named(field, of);
            case Not(var of) -> named(field, of);
            case TextIn(var other, var values) -> field == other ? values : Set.of();
            case NumberIs _, HasLines _ -> Set.of();
        };
    }

    private static Set<String> named(TextField field, List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> named(field, condition).stream())
                .collect(Collectors.toSet());
    }
}
