package io.huisuan.engine.quote;

import io.huisuan.cart.Cart;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Quote;

import java.util.List;
import java.util.Optional;

/**
 * What goods cost a customer right now, each for itself (到手价), for pages that list them. Nothing is
 * remembered: only a checkout's quote is a decision.
 */
public final class Prices {

    private final Shelf shelf;

    public Prices(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Prices, all by one release.
     *
     * @param quotes in the order of the carts
     */
    public record Answer(Optional<ReleaseName> release, List<Quote> quotes) {}

    /** Prices each cart for itself. */
    public Answer of(List<Cart> carts) {
        return shelf.reading(
                live ->
                        new Answer(
                                live.map(Loaded::name),
                                carts.stream().map(cart -> quote(cart, live)).toList()));
    }

    private static Quote quote(Cart cart, Optional<Loaded> live) {
        return live.map(release -> release.price(cart, Availability.EVERYTHING).quote())
                .orElseGet(() -> Quote.undiscounted(cart));
    }
}
