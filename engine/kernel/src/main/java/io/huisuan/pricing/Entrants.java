package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Lineup;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who of a lineup speaks for which line of a cart. */
final class Entrants {

    /** By the line's place in the cart. */
    private final List<List<Series>> onLines;

    private final Proposal first;

    private Entrants(List<List<Series>> onLines, Proposal first) {
        this.onLines = onLines;
        this.first = first;
    }

    /** Nothing, when it speaks for none. */
    static Optional<Entrants> of(Lineup lineup, Cart cart) {
        var onLines = new ArrayList<List<Series>>(cart.lines().size());
        int[] first = {Integer.MAX_VALUE};
        for (Line line : cart.lines()) {
            var some = new ArrayList<Series>(4);
            lineup.on(
                    line,
                    place -> {
                        some.add(lineup.at(place));
                        first[0] = Math.min(first[0], place);
                    });
            onLines.add(some);
        }
        return first[0] == Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new Entrants(onLines, lineup.at(first[0]).first()));
    }

    /** The first of all by rank. */
    Proposal first() {
        return first;
    }

    /** Everybody's series. */
    void addTo(Set<Series> series) {
        onLines.forEach(series::addAll);
    }

    /** Those that speak for a slot of goods. */
    List<Series> on(Slot slot) {
        return onLines.get(slot.position);
    }
}
