package io.huisuan.engine.together;

import io.huisuan.cart.Cart;
import io.huisuan.engine.shelf.Loaded;

/** Where it is known what a cart is bought in. */
@FunctionalInterface
public interface Participations {

    /** Where customers do nothing together. */
    Participations NONE = (cart, live) -> Taking.alone(cart, live);

    /** What the cart takes part in, and by which rules. */
    Taking of(Cart cart, Loaded live);

    /**
     * A cart as it is to be priced.
     *
     * @param cart with the facts of what it is bought in, or bought alone
     * @param release what is live, with the version of the promotion that it goes by
     * @param isRefused whether the cart names something that it cannot take part in, or nobody can
     *     tell for now
     */
    record Taking(Cart cart, Loaded release, boolean isRefused) {

        /** It is bought alone, whatever it names. */
        static Taking alone(Cart cart, Loaded live) {
            return new Taking(cart.alone(), live, cart.participation().isPresent());
        }
    }
}
