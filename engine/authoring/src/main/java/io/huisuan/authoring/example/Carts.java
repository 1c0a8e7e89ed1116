package io.huisuan.authoring.example;

import io.huisuan.authoring.analysis.RowCarts;
import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Target;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Carts that a promotion, or one of its rows, is about. */
final class Carts {
    private static final long SOME_PRICE = 100_00;

    private Carts() {}

    /** A cart for a row of a table, or for a form; nothing when none is easily had. */
    static Optional<Cart> about(Promotion promotion, int row) {
        Optional<Cart> cart =
                switch (promotion.body()) {
                    case Table table -> RowCarts.of(promotion, table, row);
                    case Form form ->
                            RowCarts.of(promotion, form)
                                    .map(some -> some.withLines(lines(some, form)));
                    case Drl _ -> Optional.empty();
                };
        return cart.map(some -> at(some, promotion.schedule()));
    }

    /** A line of the goods that the form is about. */
    private static List<Line> lines(Cart cart, Form form) {
        return form.offers().stream()
                .map(Carts::goods)
                .filter(where -> !where.isAny())
                .findFirst()
                .map(where -> List.of(line(where)))
                .orElse(cart.lines());
    }

    private static LineFilter goods(Offer offer) {
        return where(offer.target());
    }

    /** Which lines a target is about; all, where it does not say. */
    static LineFilter where(Target target) {
        return switch (target) {
            case Target.Lines(var where) -> where;
            case Target.Units(_, _, var where) -> where;
            case Target.TheseLines _, Target.ShippingFees _ -> LineFilter.ANY;
        };
    }

    private static Line line(LineFilter where) {
        String sku = first(where.skus());
        return new Line(
                "1",
                sku.isEmpty() ? "EXAMPLE" : sku,
                first(where.spus()),
                first(where.sellers()),
                first(where.brands()),
                where.categories().isEmpty()
                        ? List.of()
                        : List.of(first(where.categories()).split("/", -1)),
                where.tags().isEmpty() ? Set.of() : Set.of(first(where.tags())),
                1,
                SOME_PRICE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }

    private static String first(Set<String> words) {
        return words.stream().min(String::compareTo).orElse("");
    }

    /** When the promotion starts, where that is a time at which it runs. */
    private static Cart at(Cart cart, Schedule schedule) {
        boolean isOutside = !schedule.runs(cart.at());
        boolean isAnyTime = schedule.runs(schedule.start());
        return isOutside || !isAnyTime ? cart : copy(cart, schedule.start(), cart.customer());
    }

    static Cart by(Cart cart, Customer customer) {
        return copy(cart, cart.at(), customer);
    }

    private static Cart copy(Cart cart, Instant at, Customer customer) {
        return new Cart(
                "",
                cart.currency(),
                at,
                cart.channel(),
                cart.store(),
                customer,
                cart.codes(),
                cart.coupons(),
                cart.lines(),
                cart.shipping(),
                cart.payment(),
                cart.attributes(),
                cart.participation());
    }
}
