package io.huisuan.cart;

/**
 * A fee for getting the goods there.
 *
 * @param method for example {@code express}; distinct in its cart
 * @param fee minor units of the cart's currency, 0 to {@link Line#MAX_PRICE}
 */
public record Shipping(String method, long fee) {

    public Shipping {
        if (fee < 0 || fee > Line.MAX_PRICE) {
            throw new IllegalArgumentException("fee is 0 to " + Line.MAX_PRICE + ", not " + fee);
        }
    }
}
