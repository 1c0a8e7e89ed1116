package io.huisuan.promotion;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Participation;

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
    REGION("customer.region"),
    /** What the customer does in a group, bargain or referral, for example {@code JOIN}. */
    ROLE("participation.role"),
    /** What the invitee of a referral has reached, for example {@code first-order}. */
    MILESTONE("participation.milestone");

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
            case CHANNEL, STORE, PAYMENT, CUSTOMER, TIER, REGION, ROLE, MILESTONE -> false;
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
            case ROLE -> Set.of(cart.participation().map(part -> part.role().name()).orElse(""));
            case MILESTONE -> Set.of(cart.participation().map(Participation::milestone).orElse(""));
        };
    }
}
