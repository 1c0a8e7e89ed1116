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
import io.huisuan.rules.drl.DrlModule;
import io.huisuan.rules.drl.Voice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The codes that promotions name, and which of them they ask for. */
final class Codes {
    private final Map<String, Set<String>> byCode = new HashMap<>();

    /** Looks through conditions, also those of rows, and through what compiled rules need. */
    Codes(Collection<Promotion> promotions, TableRows rows, Collection<Voice> voices) {
        for (Promotion promotion : promotions) {
            note(promotion.id(), asked(promotion.when()));
            rows.of(promotion.id()).forEach(row -> note(promotion.id(), asked(row.when())));
        }
        voices.forEach(voice -> note(voice.promotion().id(), asked(voice.module())));
    }

    private void note(String promotion, Stream<String> codes) {
        codes.forEach(code -> byCode.computeIfAbsent(code, _ -> new TreeSet<>()).add(promotion));
    }

    /** Ids of promotions, sorted. */
    List<String> by(String code) {
        return List.copyOf(byCode.getOrDefault(code, Set.of()));
    }

    private static Stream<String> asked(DrlModule module) {
        return module.rules().stream().flatMap(rule -> asked(rule.needs()));
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
}
