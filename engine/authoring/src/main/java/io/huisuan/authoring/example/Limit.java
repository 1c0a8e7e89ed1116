package io.huisuan.authoring.example;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Condition.Comparison;

import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A number at which a promotion begins or ends to give something.
 *
 * @param pointer where it is written
 * @param value as it is written
 * @param isOpen whether the number itself is still below: more than it, or up to it
 * @param amount which number of a cart is compared with it
 * @param in measures a cart
 * @param concerns which carts it decides about
 * @param row of a table: its place, from 0
 */
record Limit(
        String pointer,
        long value,
        boolean isOpen,
        Amount amount,
        ToLongFunction<Cart> in,
        Predicate<Cart> concerns,
        OptionalInt row) {

    static boolean isOpen(Comparison comparison) {
        return switch (comparison) {
            case GT, LE -> true;
            case EQ, NE, LT, GE -> false;
        };
    }

    /** The first number of the upper side. */
    long edge() {
        return isOpen ? value + 1 : value;
    }

    /** Whether there is a cart below it. */
    boolean isReal() {
        return edge() > (amount == Amount.UNITS ? 1 : 0);
    }

    /** Whether the cart stands at it: on the upper side, as near as people count. */
    boolean isAt(Cart cart, long step) {
        long measured = in.applyAsLong(cart);
        return measured >= edge() && measured < edge() + (isOpen ? step : 1) && concerns.test(cart);
    }

    /** Whether the cart stands just below it. */
    boolean isBelow(Cart cart, long step) {
        long measured = in.applyAsLong(cart);
        return measured < edge() && measured >= edge() - step && concerns.test(cart);
    }
}
