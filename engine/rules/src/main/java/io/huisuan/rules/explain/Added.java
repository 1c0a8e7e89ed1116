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
import io.huisuan.rules.explain.Lack.Amount;

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
 * cheapest line of the cart that counts, or else of the cheapest goods that are known. When there
 * are none, they have a price that nobody asks for.
 *
 * @param isPriced whether the added goods cost what they would cost
 */
record Added(Cart cart, boolean isPriced) {

    /** Which lines a target is about; empty when nothing can be added to it. */
    static Optional<LineFilter> where(Target target) {
        return switch (target) {
            case Lines(var where) -> Optional.of(where);
            case Units(_, _, var where) -> Optional.of(where);
            case TheseLines _, ShippingFees _ -> Optional.empty();
        };
    }

    /**
     * Empty when a cart can't hold that much more.
     *
     * @param goods that are known; ids and quantities don't matter
     * @param otherwise what a unit costs when no goods that count are known
     */
    static Optional<Added> to(
            Cart cart, Amount wanted, LineFilter where, List<Line> goods, long otherwise) {
        boolean isAmount = wanted.measure() == Measure.AMOUNT;
        long most = isAmount ? Line.MAX_PRICE : Line.MAX_QTY;
        if (wanted.missing() > most || cart.lines().size() >= Cart.MAX_LINES) {
            return Optional.empty();
        }
        if (isAmount) {
            return Optional.of(with(cart, plainest(id(cart), where, 1, wanted.missing()), true));
        }
        int count = (int) wanted.missing();
        return cheapest(cart.lines(), where)
                .or(() -> cheapest(goods, where))
                .map(line -> with(cart, again(line, id(cart), count), true))
                .or(
                        () ->
                                Optional.of(
                                        with(
                                                cart,
                                                plainest(id(cart), where, count, otherwise),
                                                false)));
    }

    private static Optional<Line> cheapest(List<Line> lines, LineFilter where) {
        return lines.stream()
                .filter(where::matches)
                .min(
                        Comparator.comparingLong(Line::unitPrice)
                                .thenComparing(Line::id)
                                .thenComparing(Line::sku));
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

    private static Added with(Cart cart, Line line, boolean isPriced) {
        var lines = new ArrayList<>(cart.lines());
        lines.add(line);
        return new Added(cart.withLines(lines), isPriced);
    }
}
