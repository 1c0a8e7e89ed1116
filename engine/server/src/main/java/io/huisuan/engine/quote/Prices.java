package io.huisuan.engine.quote;

import io.huisuan.cart.Cart;
import io.huisuan.engine.limit.Limiting;
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
    private final Limiting limiting;

    public Prices(Shelf shelf, Limiting limiting) {
        this.shelf = shelf;
        this.limiting = limiting;
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
                                live.map(release -> quotes(carts, release))
                                        .orElseGet(() -> undiscounted(carts))));
    }

    /** All carts are one customer's, so what is left is asked once. */
    private List<Quote> quotes(List<Cart> carts, Loaded release) {
        Availability left =
                limiting.of(carts.getFirst(), release.limited(limiting))
                        .orElse(Availability.EVERYTHING);
        return carts.stream().map(cart -> release.price(cart, left).quote()).toList();
    }

    private static List<Quote> undiscounted(List<Cart> carts) {
        return carts.stream().map(Quote::undiscounted).toList();
    }
}
