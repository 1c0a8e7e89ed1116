package io.huisuan.engine;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Carts to test with, in CNY. */
public final class Some {

    public static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");

    private Some() {}

    public static Cart cart(String id, Line... lines) {
        return cart(id, List.of(lines));
    }

    public static Cart cart(String id, List<Line> lines) {
        return new Cart(
                id,
                Currency.getInstance("CNY"),
                NOON,
                "app",
                "",
                Customer.GUEST,
                Set.of(),
                lines,
                List.of(),
                "",
                Map.of());
    }

    public static Line line(String id, int qty, long unitPrice) {
        return new Line(
                id,
                "TEA-" + id,
                "",
                "",
                "",
                List.of("food", "tea"),
                Set.of(),
                qty,
                unitPrice,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }
}
