package io.huisuan.authoring.example;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.NumberField;

import java.util.ArrayList;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.IntStream;

/** A number that a cart has, and that another one can be made with. */
enum Amount {
    /** What the goods cost, minor units. */
    TOTAL,
    UNITS,
    ORDERS,
    POINTS,
    PEOPLE,
    /** What was reached together, minor units. */
    REACHED,
    RISK;

    static Amount of(NumberField field) {
        return switch (field) {
            case LIST_TOTAL -> TOTAL;
            case UNITS -> UNITS;
            case ORDERS -> ORDERS;
            case POINTS -> POINTS;
            case COUNT -> PEOPLE;
            case AMOUNT -> REACHED;
            case RISK -> RISK;
        };
    }

    /** The smallest difference that people count: one yuan rather than one fen. */
    long step(Currency currency) {
        return this == TOTAL || this == REACHED
                ? IntStream.range(0, currency.getDefaultFractionDigits())
                        .mapToLong(_ -> 10)
                        .reduce(1, (a, b) -> a * b)
                : 1;
    }

    /** The goods that match, measured. */
    long of(Cart cart, LineFilter where) {
        return cart.lines().stream()
                .filter(where::matches)
                .mapToLong(this == UNITS ? Line::qty : Line::gross)
                .sum();
    }

    /** The cart with this number instead; nothing when no such cart is easily had. */
    Optional<Cart> with(Cart cart, long number) {
        return switch (this) {
            case TOTAL -> priced(cart, number - cart.listTotal());
            case UNITS -> counted(cart, number - cart.units());
            case ORDERS -> Optional.of(by(cart, number, cart.customer().points()));
            case POINTS -> Optional.of(by(cart, cart.customer().orders(), number));
            case PEOPLE, REACHED, RISK -> Optional.empty();
        };
    }

    /** The first line costs so much more, or less, altogether. */
    private static Optional<Cart> priced(Cart cart, long more) {
        if (cart.lines().isEmpty()) {
            return Optional.empty();
        }
        Line first = cart.lines().getFirst();
        long gross = first.gross() + more;
        boolean isPrice = gross >= 0 && gross / first.qty() <= Line.MAX_PRICE;
        if (!isPrice) {
            return Optional.empty();
        }
        return gross % first.qty() == 0
                ? Optional.of(withFirst(cart, priced(first, gross / first.qty())))
                : Optional.of(withFirst(cart, priced(first.withQty(1), gross)));
    }

    private static Optional<Cart> counted(Cart cart, long more) {
        if (cart.lines().isEmpty()) {
            return Optional.empty();
        }
        Line first = cart.lines().getFirst();
        long qty = first.qty() + more;
        return qty >= 1 && qty <= Line.MAX_QTY
                ? Optional.of(withFirst(cart, first.withQty((int) qty)))
                : Optional.empty();
    }

    private static Cart withFirst(Cart cart, Line first) {
        var lines = new ArrayList<>(cart.lines());
        lines.set(0, first);
        return cart.withLines(lines);
    }

    private static Line priced(Line line, long price) {
        return new Line(
                line.id(),
                line.sku(),
                line.spu(),
                line.seller(),
                line.brand(),
                line.category(),
                line.tags(),
                line.qty(),
                price,
                line.listPrice(),
                line.floorPrice(),
                line.unitCost(),
                line.attributes());
    }

    private static Cart by(Cart cart, long orders, long points) {
        Customer known = cart.customer();
        return Carts.by(
                cart,
                new Customer(
                        known.id(),
                        known.tier(),
                        known.tags(),
                        known.registered(),
                        orders,
                        known.region(),
                        points));
    }
}
