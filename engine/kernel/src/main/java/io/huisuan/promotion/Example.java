package io.huisuan.promotion;

import io.huisuan.cart.Cart;

import java.util.Set;

/**
 * A cart, and what it must come to while nothing but the promotion is there. It travels with the
 * promotion, and is run wherever the promotion may change what it gives.
 *
 * @param name for people; may be empty
 * @param cart priced at its own instant; at most {@link #MAX_LINES} lines
 */
public record Example(String name, Cart cart, Result expect) {

    /** Of one promotion. */
    public static final int MAX = 20;

    public static final int MAX_LINES = 50;

    /**
     * What a cart comes to.
     *
     * @param total goods and fees after the promotion, minor units of the cart's currency
     * @param gifts which skus come on top
     */
    public record Result(long total, Set<String> gifts) {
        public Result {
            gifts = Set.copyOf(gifts);
        }
    }
}
