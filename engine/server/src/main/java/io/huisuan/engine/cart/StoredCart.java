package io.huisuan.engine.cart;

import io.huisuan.cart.Cart;

/**
 * A cart with its version.
 *
 * @param cart its {@code at} is when it was stored
 * @param version grows with each change, ≥ 1
 */
public record StoredCart(Cart cart, long version) {}
