package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Applied;

import java.util.HashMap;
import java.util.Map;

/** What besides prices has been used up or earned so far. */
final class Tally {

    private final Trail trail;
    private final Map<String, Integer> swapped = new HashMap<>();
    private final Map<String, Long> units = new HashMap<>();
    private final Map<String, Long> money = new HashMap<>();
    private long points;
    private long earned;

    Tally(Cart cart, Trail trail) {
        this.trail = trail;
        this.points = cart.customer().points();
    }

    /** The points that are left to pay with. */
    long points() {
        return points;
    }

    /** The points that were earned. */
    long earned() {
        return earned;
    }

    /** How many units of a line are delivered as other goods. */
    int swapped(String line) {
        return swapped.getOrDefault(line, 0);
    }

    /** How many units a promotion that has limits has discounted. */
    long units(String promotion) {
        return units.getOrDefault(promotion, 0L);
    }

    /** What a promotion that has limits has taken off. */
    long money(String promotion) {
        return money.getOrDefault(promotion, 0L);
    }

    /** Notes what a promotion that has limits has given. */
    void add(Applied applied) {
        long discounted = applied.shares().stream().mapToLong(Outcome.Share::units).sum();
        add(applied.promotion(), discounted, applied.amount());
        trail.note(() -> add(applied.promotion(), -discounted, -applied.amount()));
    }

    private void add(String promotion, long discounted, long amount) {
        units.merge(promotion, discounted, Long::sum);
        money.merge(promotion, amount, Long::sum);
    }

    /** Of what is not negative; the largest number there is when it does not fit. */
    private static long sum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    void add(Extra extra) {
        long pointsBefore = points;
        long earnedBefore = earned;
        switch (extra) {
            case Extra.PointsSpent spent -> points -= spent.points();
            case Extra.PointsEarned(_, long more) -> earned = sum(earned, more);
            case Extra.Swapped(_, String line, int units, _, _, _, _) -> swap(line, units);
            case Quote.Gift _, Extra.Granted _, Extra.CodeRefused _, Extra.Said _ -> {}
        }
        trail.note(
                () -> {
                    points = pointsBefore;
                    earned = earnedBefore;
                });
    }

    private void swap(String line, int units) {
        swapped.merge(line, units, Integer::sum);
        trail.note(() -> swapped.merge(line, -units, Integer::sum));
    }
}
