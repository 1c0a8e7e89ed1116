package io.huisuan.promotion;

import io.huisuan.cart.Cart;

import java.util.Set;

/** A text that conditions may read, by its name in the vocabulary; it may have several values. */
public enum TextField {
    CHANNEL("cart.channel"),
    STORE("cart.store"),
    PAYMENT("cart.payment"),
    CODE("cart.codes"),
    /** Templates of coupons. */
    COUPON("cart.coupons"),
    CUSTOMER("customer.id"),
    TIER("customer.tier"),
    TAG("customer.tags"),
    REGION("customer.region");

    private final String path;

    TextField(String path) {
        this.path = path;
    }

    /** The name in JSON, tables and DRL, for example {@code customer.tier}. */
    public String path() {
        return path;
    }

    /** Whether a cart may have several at once. */
    public boolean isMany() {
        return switch (this) {
            case CODE, COUPON, TAG -> true;
            case CHANNEL, STORE, PAYMENT, CUSTOMER, TIER, REGION -> false;
        };
    }

    public Set<String> in(Cart cart) {
        return switch (this) {
            case CHANNEL -> Set.of(cart.channel());
            case STORE -> Set.of(cart.store());
            case PAYMENT -> Set.of(cart.payment());
            case CODE -> cart.codes();
            case COUPON -> cart.coupons();
            case CUSTOMER -> Set.of(cart.customer().id());
            case TIER -> Set.of(cart.customer().tier());
            case TAG -> cart.customer().tags();
            case REGION -> Set.of(cart.customer().region());
        };
    }
}
