package io.huisuan.engine.decision;

import io.huisuan.cart.Cart;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Quote;
import io.huisuan.returns.Order;

import java.util.Optional;

/**
 * A decision read back.
 *
 * @param order what was bought, by the record
 * @param release what priced it; empty when nothing was live
 */
public record Remembered(Order order, Optional<ReleaseName> release, Availability availability) {

    /** What a cart earns with what was to be had then, from a release or from none. */
    public Quote price(Cart cart, Optional<Loaded> from) {
        return from.map(loaded -> loaded.price(cart, availability).quote())
                .orElseGet(() -> Quote.undiscounted(cart));
    }
}
