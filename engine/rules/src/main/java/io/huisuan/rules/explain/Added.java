package io.huisuan.rules.explain;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Target.Units;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A cart with goods added that nobody has chosen yet. An amount is one unit of that price, with no
 * more to it than the target asks for, so that it earns little else. Units are those of the
 * cheapest line of the cart that counts, or cost nothing when there is none: then a saving on them
 * is not counted.
 */
final class Added {

    private Added() {}

    /** Which lines a target is about; empty when nothing can be added to it. */
    static Optional<LineFilter> where(Target target) {
        return switch (target) {
            case Lines(var where) -> Optional.of(where);
            case Units(_, _, var where) -> Optional.of(where);
            case TheseLines _, ShippingFees _ -> Optional.empty();
        };
    }

    /** Empty when a cart can't hold that much more. */
    static Optional<Cart> to(Cart cart, Measure measure, long missing, LineFilter where) {
        long most = measure == Measure.AMOUNT ? Line.MAX_PRICE : Line.MAX_QTY;
        if (missing > most || cart.lines().size() >= Cart.MAX_LINES) {
            return Optional.empty();
        }
        return Optional.of(
                with(
                        cart,
                        switch (measure) {
                            case AMOUNT -> plainest(id(cart), where, 1, missing);
                            case COUNT -> units(cart, where, (int) missing);
                        }));
    }

    private static Line units(Cart cart, LineFilter where, int count) {
        return cart.lines().stream()
                .filter(where::matches)
                .min(Comparator.comparingLong(Line::unitPrice).thenComparing(Line::id))
                .map(line -> again(line, id(cart), count))
                .orElseGet(() -> plainest(id(cart), where, count, 0));
    }

    private static Line again(Line line, String id, int qty) {
        return new Line(
                id,
                line.sku(),
                line.spu(),
                line.seller(),
                line.brand(),
                line.category(),
                line.tags(),
                qty,
                line.unitPrice(),
                line.listPrice(),
                line.floorPrice(),
                line.unitCost(),
                line.taxRate(),
                line.attributes());
    }

    private static Line plainest(String id, LineFilter where, int qty, long unitPrice) {
        return new Line(
                id,
                any(where.skus()),
                any(where.spus()),
                any(where.sellers()),
                any(where.brands()),
                where.categories().isEmpty()
                        ? List.of()
                        : List.of(any(where.categories()).split("/")),
                where.tags().isEmpty() ? Set.of() : Set.of(any(where.tags())),
                qty,
                unitPrice,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }

    private static String any(Set<String> wanted) {
        return wanted.stream().sorted().findFirst().orElse("");
    }

    /** One that the cart has not. */
    private static String id(Cart cart) {
        String id = "+";
        for (Line line : cart.lines()) {
            if (line.id().startsWith(id)) {
                id = line.id() + "+";
            }
        }
        return id;
    }

    private static Cart with(Cart cart, Line line) {
        var lines = new ArrayList<>(cart.lines());
        lines.add(line);
        return cart.withLines(lines);
    }
}
