package io.huisuan.rules.index;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Target.Units;
import io.huisuan.promotion.TextField;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which carts have to be looked at.
 *
 * <p>INVARIANT: a cart that has none of the keys is not concerned. Having one does not mean that it
 * is.
 */
public sealed interface Cover {

    /** Any cart may be concerned. */
    record EveryCart() implements Cover {}

    /** Only carts with one of these keys; none at all when there are no keys. */
    record Keys(Set<Key> anyOf) implements Cover {
        public Keys {
            anyOf = Set.copyOf(anyOf);
        }
    }

    Cover EVERY_CART = new EveryCart();

    /**
     * Of covers that all hold, the narrowest: the one whose widest kind of key is the narrowest.
     */
    static Cover narrowest(List<Cover> all) {
        return all.stream().min(Comparator.comparingInt(Cover::width)).orElse(EVERY_CART);
    }

    /** A cover of whatever one of these covers. */
    static Cover union(List<Cover> some) {
        var keys = new HashSet<Key>();
        for (Cover cover : some) {
            switch (cover) {
                case EveryCart() -> {
                    return EVERY_CART;
                }
                case Keys(var anyOf) -> keys.addAll(anyOf);
            }
        }
        return new Keys(keys);
    }

    private static int width(Cover cover) {
        return switch (cover) {
            case EveryCart() -> Integer.MAX_VALUE;
            case Keys(var anyOf) ->
                    anyOf.stream()
                            .map(Key::kind)
                            .max(Comparator.naturalOrder())
                            .map(Cover::rank)
                            .orElse(0);
        };
    }

    private static int rank(Key.Kind kind) {
        return EnumSet.range(Key.Kind.CODE, kind).size();
    }

    /** The carts for which the conditions of a form hold and which one of its targets touches. */
    static Cover of(Condition when, List<Target> targets) {
        return narrowest(List.of(of(when), union(targets.stream().map(Cover::of).toList())));
    }

    static Cover of(Condition condition) {
        return switch (condition) {
            case AllOf(var of) -> narrowest(of.stream().map(Cover::of).toList());
            case AnyOf(var of) -> union(of.stream().map(Cover::of).toList());
            case Not _, NumberIs _ -> EVERY_CART;
            case TextIn(var field, var values) -> keys(kind(field), values);
            case HasLines(var where, int atLeast) -> atLeast < 1 ? EVERY_CART : of(where);
        };
    }

    private static Cover of(Target target) {
        return switch (target) {
            case Lines(var where) -> of(where);
            case Units(_, _, var where) -> of(where);
            case TheseLines _ -> EVERY_CART;
            case ShippingFees(var methods) ->
                    methods.isEmpty() ? EVERY_CART : keys(Key.Kind.METHOD, methods);
        };
    }

    private static Cover of(LineFilter where) {
        var covers = new ArrayList<Cover>();
        addUnlessEmpty(covers, Key.Kind.SKU, where.skus());
        addUnlessEmpty(covers, Key.Kind.SPU, where.spus());
        addUnlessEmpty(covers, Key.Kind.BRAND, where.brands());
        addUnlessEmpty(covers, Key.Kind.LINE_TAG, where.tags());
        addUnlessEmpty(covers, Key.Kind.CATEGORY, where.categories());
        addUnlessEmpty(covers, Key.Kind.SELLER, where.sellers());
        return narrowest(covers);
    }

    private static void addUnlessEmpty(List<Cover> covers, Key.Kind kind, Set<String> values) {
        if (!values.isEmpty()) {
            covers.add(keys(kind, values));
        }
    }

    private static Cover keys(Key.Kind kind, Set<String> values) {
        var keys = new HashSet<Key>();
        values.forEach(value -> keys.add(new Key(kind, value)));
        return new Keys(keys);
    }

    private static Key.Kind kind(TextField field) {
        return switch (field) {
            case CHANNEL -> Key.Kind.CHANNEL;
            case STORE -> Key.Kind.STORE;
            case PAYMENT -> Key.Kind.PAYMENT;
            case CODE -> Key.Kind.CODE;
            case COUPON -> Key.Kind.COUPON;
            case CUSTOMER -> Key.Kind.CUSTOMER;
            case TIER -> Key.Kind.TIER;
            case TAG -> Key.Kind.TAG;
            case REGION -> Key.Kind.REGION;
            case ROLE -> Key.Kind.ROLE;
            case MILESTONE -> Key.Kind.MILESTONE;
        };
    }
}
