package io.huisuan.engine.limit;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.promotion.Promotion;

import java.util.List;

/** Where it is known what is left. */
@FunctionalInterface
public interface Limiting {

    /** Where there is enough of everything. */
    Limiting NOTHING = (cart, limited) -> Availability.EVERYTHING;

    /**
     * What is left for a cart.
     *
     * @param limited promotions that have limits
     */
    Availability of(Cart cart, List<Promotion> limited);
}
