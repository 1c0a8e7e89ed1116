package io.huisuan.engine.limit;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.promotion.Promotion;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where it is known what is left. */
public interface Limiting {

    /** Where there is enough of everything. */
    Limiting NOTHING =
            new Limiting() {
                @Override
                public Set<String> campaigns() {
                    return Set.of();
                }

                @Override
                public Optional<Availability> of(Cart cart, List<Promotion> limited) {
                    return Optional.of(Availability.EVERYTHING);
                }
            };

    /** Those of whose promotions there is only so much, whatever their own limits are. */
    Set<String> campaigns();

    /**
     * What is left for a cart; empty while that cannot be known.
     *
     * @param limited promotions that have limits, or are of such a campaign
     */
    Optional<Availability> of(Cart cart, List<Promotion> limited);
}
