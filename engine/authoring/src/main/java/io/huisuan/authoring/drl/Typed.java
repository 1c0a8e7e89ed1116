package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Facts.Fact;
import io.huisuan.promotion.Condition;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Key;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An expression that was checked.
 *
 * @param source how it is written in canonical DRL
 * @param most the largest absolute value of a number
 * @param cover of a condition, which carts it may hold for
 * @param needs of a condition, what must hold of the cart's and the customer's texts for it to hold
 * @param key of a field of the pattern, which key of the cart it is
 * @param literal of a literal, its value
 * @param fact of a variable that is a fact
 */
record Typed(
        ValueType type,
        String source,
        BigInteger most,
        Cover cover,
        Condition needs,
        Optional<Key.Kind> key,
        Optional<Object> literal,
        Optional<Fact> fact) {

    static Typed text(String source, Optional<Key.Kind> key) {
        return of(ValueType.TEXT, source, BigInteger.ZERO, key, Optional.empty());
    }

    static Typed of(
            ValueType type,
            String source,
            BigInteger most,
            Optional<Key.Kind> key,
            Optional<Object> literal) {
        return new Typed(
                type,
                source,
                most,
                Cover.EVERY_CART,
                Condition.ALWAYS,
                key,
                literal,
                Optional.empty());
    }

    static Typed whole(String source, BigInteger most) {
        return of(ValueType.WHOLE, source, most, Optional.empty(), Optional.empty());
    }

    static Typed truth(String source, Cover cover, Condition needs) {
        return new Typed(
                ValueType.TRUTH,
                source,
                BigInteger.ZERO,
                cover,
                needs,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Typed fact(String source, Fact fact) {
        return new Typed(
                ValueType.FACT,
                source,
                BigInteger.ZERO,
                Cover.EVERY_CART,
                Condition.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Optional.of(fact));
    }

    boolean is(ValueType other) {
        return type == other;
    }
}
