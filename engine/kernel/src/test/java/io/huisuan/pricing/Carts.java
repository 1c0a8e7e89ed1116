package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Carts in the words of the shop; amounts in fen. */
final class Carts {

    private static final Instant SINGLES_DAY = Instant.parse("2026-11-11T04:00:00Z");

    private Carts() {}

    static Cart cart(Line... lines) {
        return cart(List.of(lines), List.of());
    }

    static Cart cart(List<Line> lines, List<Shipping> shipping) {
        return cart(lines, shipping, 0);
    }

    /** Of a customer with so many points. */
    static Cart cart(List<Line> lines, List<Shipping> shipping, long points) {
        return new Cart(
                "cart",
                Currency.getInstance("CNY"),
                SINGLES_DAY,
                "app",
                "",
                new Customer("", "", Set.of(), Optional.empty(), 0, "", points),
                Set.of(),
                lines,
                shipping,
                "",
                Map.of());
    }

    static Cart shippedFor(long fee, Line... lines) {
        return cart(List.of(lines), List.of(new Shipping("standard", fee)));
    }

    /** Tea at ¥68. */
    static Line tea(int qty) {
        return line("tea", qty, 68_00);
    }

    /** A cup at ¥32. */
    static Line cup(int qty) {
        return line("cup", qty, 32_00);
    }

    static Line line(String id, int qty, long unitPrice) {
        return line(id, qty, unitPrice, Set.of());
    }

    static Line line(String id, int qty, long unitPrice, Set<String> tags) {
        return line(id, qty, unitPrice, tags, OptionalLong.empty(), OptionalLong.empty());
    }

    static Line floored(Line line, long floorPrice) {
        return line(
                line.id(),
                line.qty(),
                line.unitPrice(),
                line.tags(),
                line.listPrice(),
                OptionalLong.of(floorPrice));
    }

    /** With what a unit costs the shop. */
    static Line costing(Line line, long unitCost) {
        return new Line(
                line.id(),
                line.sku(),
                line.spu(),
                line.seller(),
                line.brand(),
                line.category(),
                line.tags(),
                line.qty(),
                line.unitPrice(),
                line.listPrice(),
                line.floorPrice(),
                OptionalLong.of(unitCost),
                line.attributes());
    }

    /** Sold below its list price already. */
    static Line reduced(Line line, long listPrice) {
        return line(
                line.id(),
                line.qty(),
                line.unitPrice(),
                line.tags(),
                OptionalLong.of(listPrice),
                line.floorPrice());
    }

    static Line line(
            String id,
            int qty,
            long unitPrice,
            Set<String> tags,
            OptionalLong listPrice,
            OptionalLong floorPrice) {
        return new Line(
                id,
                id,
                "",
                "",
                "",
                List.of(),
                tags,
                qty,
                unitPrice,
                listPrice,
                floorPrice,
                OptionalLong.empty(),
                Map.of());
    }
}
