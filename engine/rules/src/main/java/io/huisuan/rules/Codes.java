package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Extra;
import io.huisuan.pricing.Extra.CodeRefused;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.EnteredCode.State;
import io.huisuan.rules.drl.Voice;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Cover.EveryCart;
import io.huisuan.rules.index.Cover.Keys;
import io.huisuan.rules.index.Key;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which promotions ask for which codes. */
final class Codes {
    private final Map<String, Set<String>> promotionsByCode = new HashMap<>();

    /**
     * Looks through conditions, and through the keys of compiled rules.
     *
     * @param voices of the promotions that are DRL
     */
    Codes(Collection<Promotion> promotions, Collection<Voice> voices) {
        promotions.forEach(promotion -> add(promotion.id(), named(promotion.when())));
        voices.forEach(voice -> add(voice.promotion().id(), keys(voice.module().cover())));
    }

    private void add(String promotion, Set<String> codes) {
        for (String code : codes) {
            promotionsByCode.computeIfAbsent(code, _ -> new TreeSet<>()).add(promotion);
        }
    }

    private static Set<String> keys(Cover cover) {
        return switch (cover) {
            case EveryCart() -> Set.of();
            case Keys(var anyOf) ->
                    anyOf.stream()
                            .filter(key -> key.kind() == Key.Kind.CODE)
                            .map(Key::value)
                            .collect(Collectors.toSet());
        };
    }

    /** What became of the cart's codes, by code. */
    List<EnteredCode> entered(Cart cart, Quote quote) {
        return cart.codes().stream().sorted().map(code -> entered(code, quote)).toList();
    }

    private EnteredCode entered(String code, Quote quote) {
        List<String> by =
                quote.extras().stream()
                        .filter(extra -> extra instanceof CodeRefused r && r.code().equals(code))
                        .map(Extra::promotion)
                        .toList();
        Set<String> asking = promotionsByCode.getOrDefault(code, Set.of());
        List<String> applied =
                quote.outcomes().stream()
                        .filter(Applied.class::isInstance)
                        .map(Outcome::promotion)
                        .filter(asking::contains)
                        .distinct()
                        .toList();
        if (!by.isEmpty()) {
            return new EnteredCode(code, State.REJECTED, by);
        }
        if (!applied.isEmpty()) {
            return new EnteredCode(code, State.APPLIED, applied);
        }
        State state = asking.isEmpty() ? State.UNKNOWN : State.NOT_APPLIED;
        return new EnteredCode(code, state, List.copyOf(asking));
    }

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
