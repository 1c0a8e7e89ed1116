package io.huisuan.engine.shelf;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;

import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Carts that a release prices before anybody else's: a release that breaks shows it here, and the
 * first customers don't wait for class loading.
 */
public final class Trials {

    private static final int TIMES = 50;

    public static final List<Cart> CARTS = Collections.nCopies(TIMES, cart());

    private Trials() {}

    private static Cart cart() {
        return new Cart(
                "trial",
                Currency.getInstance("CNY"),
                Instant.EPOCH,
                "app",
                "",
                Customer.GUEST,
                Set.of(),
                IntStream.rangeClosed(1, 20).mapToObj(Trials::line).toList(),
                List.of(new Shipping("standard", 1000)),
                "",
                Map.of());
    }

    private static Line line(int number) {
        return new Line(
                Integer.toString(number),
                "trial-" + number,
                "",
                "",
                "",
                List.of("trial"),
                Set.of(),
                1 + number % 3,
                1000L * number,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }
}
