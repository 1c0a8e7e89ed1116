package io.huisuan.rules.index;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Schedule;

import java.util.Currency;

/** When a promotion runs, and in which currency. */
public record Runs(Schedule schedule, Currency currency) {

    public static Runs of(Promotion promotion) {
        return new Runs(promotion.schedule(), promotion.currency());
    }

    /** Whether it runs for that cart. */
    public boolean holds(Cart cart) {
        return currency.equals(cart.currency()) && schedule.runs(cart.at());
    }
}
