package io.huisuan.engine.referral;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.engine.decision.Recollection;
import io.huisuan.ledger.order.Orders;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What invitees have bought, as it was decided. */
public final class Bought {

    private static final Line NOTHING =
            new Line(
                    "1",
                    "",
                    "",
                    "",
                    "",
                    List.of(),
                    Set.of(),
                    1,
                    0,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    0,
                    Map.of());

    private final Orders orders;
    private final Recollection recollection;

    public Bought(Orders orders, Recollection recollection) {
        this.orders = orders;
        this.recollection = recollection;
    }

    /**
     * The cart of an order. Where there was none, as for registering, one of nobody with a unit of
     * goods that nothing is known of and that cost nothing: rules speak of carts with something in
     * them.
     *
     * @param hold of the order; null when there was none
     */
    Cart cart(@Nullable String hold, String id, Currency currency, Instant at) {
        return hold == null ? bare(id, currency, at) : ordered(hold);
    }

    private Cart ordered(String hold) {
        return orders.decision(hold)
                .flatMap(recollection::find)
                .map(decision -> Recollection.remembered(decision).order().cart())
                .orElseThrow();
    }

    private static Cart bare(String id, Currency currency, Instant at) {
        return new Cart(
                id,
                currency,
                at,
                "",
                "",
                Customer.GUEST,
                Set.of(),
                List.of(NOTHING),
                List.of(),
                "",
                Map.of());
    }
}
