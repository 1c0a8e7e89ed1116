package io.huisuan.engine.cart;

import io.huisuan.cart.Cart;

import java.util.Optional;

/**
 * The carts that checkout is working on. The loss of a cart is tolerated: a cart can also be quoted
 * without being stored. Every method throws {@link io.huisuan.engine.problem.Refusal}, code {@code
 * carts-unavailable}, when the store does not answer.
 */
public interface Carts {

    /** No stored cart is larger, as canonical JSON. */
    int MAX_BYTES = 256 * 1024;

    Optional<StoredCart> find(String id);

    /**
     * Stores a cart under its id, at once and as a whole, if what is stored is as expected. It is
     * kept for seven days from its last change.
     *
     * @throws io.huisuan.engine.problem.Refusal when it is larger than {@link #MAX_BYTES}
     */
    Change put(Cart cart, Expected expected);

    /**
     * Forgets a cart if what is stored is as expected. A later cart of the same id goes on counting
     * versions where this one stopped, so that nobody mistakes one for the other.
     */
    Change remove(String id, Expected expected);
}
