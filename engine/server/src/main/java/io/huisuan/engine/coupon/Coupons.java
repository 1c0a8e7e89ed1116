package io.huisuan.engine.coupon;

import io.huisuan.cart.Cart;

import java.util.function.Predicate;

/** Where it is known what codes and coupons are good for. */
@FunctionalInterface
public interface Coupons {

    /** Where nobody has coupons, and only promotions know codes. */
    Coupons NOTHING = (cart, bringer, isNamed) -> Entitlement.none(cart);

    /**
     * What the codes and coupons of a cart are good for.
     *
     * @param cart as a shop sends it: its coupons are the ids of those that were chosen
     * @param isNamed whether promotions themselves know a code
     */
    Entitlement of(Cart cart, Bringer bringer, Predicate<String> isNamed);
}
