package io.huisuan.bench.workload;

import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Cost;
import io.huisuan.bench.workload.Workload.Engine;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.Workload.Ready;
import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;

import java.util.List;
import java.util.Map;

/** This product, from cart to quote. */
public final class Ours implements Engine {

    private final Rulebook rulebook;

    public Ours(List<Promo> promotions) {
        this.rulebook =
                new Rulebook(Translation.POLICY, Translation.promotions(promotions), Map.of());
    }

    @Override
    public Ready ready(Basket basket) {
        Cart cart = Translation.cart(basket);
        return new Ready() {
            @Override
            public long payable() {
                return quote(cart).total();
            }

            @Override
            public Cost cost() {
                return Translation.cost(quote(cart));
            }
        };
    }

    private Quote quote(Cart cart) {
        Proposals asked = rulebook.brief(cart);
        return Pricing.brief(
                cart, asked.made(), asked.crowd(), Translation.POLICY, Availability.EVERYTHING);
    }

    @Override
    public void close() {
        rulebook.close();
    }
}
