package io.huisuan.promotion;

import io.huisuan.cart.Cart;

/** A whole number that conditions may read, by its name in the vocabulary. */
public enum NumberField {
    /** Minor units, before any promotion. */
    LIST_TOTAL("cart.listTotal"),
    UNITS("cart.units"),
    ORDERS("customer.orders"),
    POINTS("customer.points");

    private final String path;

    NumberField(String path) {
        this.path = path;
    }

    /** The name in JSON, tables and DRL, for example {@code customer.orders}. */
    public String path() {
        return path;
    }

    public long in(Cart cart) {
        return switch (this) {
            case LIST_TOTAL -> cart.listTotal();
            case UNITS -> cart.units();
            case ORDERS -> cart.customer().orders();
            case POINTS -> cart.customer().points();
        };
    }
}
