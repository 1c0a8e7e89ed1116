package io.huisuan.repo.client;

/** What an API key is good for. */
public enum Scope {
    /** Price carts. */
    QUOTE,
    /** Keep carts. */
    CART,
    /** Read and replay decisions. */
    AUDIT,
    /** Place, pay, cancel and return orders. */
    ORDER
}
