package io.huisuan.rules;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.drl.Voice;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Key;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes that promotions name, and which of them they ask for. */
final class Codes {
    private final Map<String, Set<String>> byCode = new HashMap<>();

    /** Looks through conditions, also those of rows, and through the keys of compiled rules. */
    Codes(Collection<Promotion> promotions, TableRows rows, Collection<Voice> voices) {
        for (Promotion promotion : promotions) {
            note(promotion.id(), asked(promotion.when()));
            rows.of(promotion.id()).forEach(row -> note(promotion.id(), asked(row.when())));
        }
        voices.forEach(voice -> note(voice.promotion().id(), keys(voice.module().cover())));
    }

    private void note(String promotion, Stream<String> codes) {
        codes.forEach(code -> byCode.computeIfAbsent(code, _ -> new TreeSet<>()).add(promotion));
    }

    /** Ids of promotions, sorted. */
    List<String> by(String code) {
        return List.copyOf(byCode.getOrDefault(code, Set.of()));
    }

    /** Also those that must not be there. */
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

    /** Not those that must not be there. */
    static Stream<String> asked(Condition condition) {
        return switch (condition) {
            case AllOf(var of) -> of.stream().flatMap(Codes::asked);
            case AnyOf(var of) -> of.stream().flatMap(Codes::asked);
            case TextIn(var field, var values) ->
                    field == TextField.CODE ? values.stream() : Stream.empty();
            case Not _, NumberIs _, HasLines _ -> Stream.empty();
        };
    }

    private static Stream<String> keys(Cover cover) {
        return switch (cover) {
            case Cover.EveryCart() -> Stream.empty();
            case Cover.Keys(var anyOf) ->
                    anyOf.stream().filter(key -> key.kind() == Key.Kind.CODE).map(Key::value);
        };
    }
}
