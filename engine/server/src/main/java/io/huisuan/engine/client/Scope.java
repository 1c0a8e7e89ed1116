package io.huisuan.engine.client;

import java.util.Locale;

/** What an API key may do. */
public enum Scope {
    /** Price carts. */
    QUOTE,
    /** Store, change and read carts. */
    CART,
    /** Read and replay decisions. */
    AUDIT;

    /** As keys carry it, for example {@code quote}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
