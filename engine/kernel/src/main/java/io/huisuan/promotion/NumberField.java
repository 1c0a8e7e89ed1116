package io.huisuan.promotion;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Participation;

/** A whole number that conditions may read, by its name in the vocabulary. */
public enum NumberField {
    /** Minor units, before any promotion. */
    LIST_TOTAL("cart.listTotal"),
    UNITS("cart.units"),
    ORDERS("customer.orders"),
    POINTS("customer.points"),
    /** Members that have paid, cuts, or invitees before this one. */
    COUNT("participation.count"),
    /** The price that a bargain has come to, or what an invitee has paid net; minor units. */
    AMOUNT("participation.amount"),
    /** How suspicious the customer is, 0 to 100. */
    RISK("participation.risk");

    private final String path;

    NumberField(String path) {
        this.path = path;
    }

    /** The name in JSON, tables and DRL, for example {@code customer.orders}. */
    public String path() {
        return path;
    }

    /** Whether it is an amount of money, in minor units. */
    public boolean isMoney() {
        return this == LIST_TOTAL || this == AMOUNT;
    }

    public long in(Cart cart) {
        return switch (this) {
            case LIST_TOTAL -> cart.listTotal();
            case UNITS -> cart.units();
            case ORDERS -> cart.customer().orders();
            case POINTS -> cart.customer().points();
            case COUNT -> cart.participation().map(Participation::count).orElse(0L);
            case AMOUNT -> cart.participation().map(Participation::amount).orElse(0L);
            case RISK -> cart.participation().map(Participation::risk).orElse(0);
        };
    }
}
