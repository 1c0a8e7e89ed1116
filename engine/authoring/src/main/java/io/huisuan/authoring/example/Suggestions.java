package io.huisuan.authoring.example;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Example;
import io.huisuan.promotion.Example.Result;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Ran;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Examples that would show what the others leave out, with what they come to now. Whether that is
 * what the author means, only the author knows.
 */
public final class Suggestions {

    private static final int MOST = 10;

    /** The check is waited for while somebody types. */
    private static final int TRIES = 30;

    private static final Result NOT_YET = new Result(0, Set.of());

    private final Promotion promotion;
    private final List<Cart> carts = new ArrayList<>();
    private int tries;

    private Suggestions(Promotion promotion) {
        this.promotion = promotion;
    }

    /**
     * At most ten.
     *
     * @param promotion that passed the check, and is no DRL
     * @param coverage of its examples
     */
    public static List<Example> of(Promotion promotion, Coverage coverage) {
        var suggestions = new Suggestions(promotion);
        List<Limit> limits = Coverage.limits(promotion);
        coverage.silent().forEach(row -> suggestions.row(row, limits));
        for (int i = 0; i < limits.size(); i++) {
            suggestions.limit(limits.get(i), coverage.boundaries().get(i));
        }
        return suggestions.worked();
    }

    /** Enough of everything that the row has to reach. */
    private void row(int row, List<Limit> limits) {
        if (isFull()) {
            return;
        }
        Optional<Cart> cart = about(row);
        for (Limit limit : limits) {
            if (limit.row().equals(OptionalInt.of(row))) {
                cart = cart.flatMap(some -> reaching(some, limit));
            }
        }
        cart.ifPresent(this::add);
    }

    private static Optional<Cart> reaching(Cart cart, Limit limit) {
        boolean isReached = limit.in().applyAsLong(cart) >= limit.edge();
        return isReached || !limit.concerns().test(cart)
                ? Optional.of(cart)
                : limit.amount().with(cart, limit.edge());
    }

    private void limit(Limit limit, Coverage.Boundary boundary) {
        if (isFull() || (boundary.at() && boundary.below())) {
            return;
        }
        long step = limit.amount().step(promotion.currency());
        Optional<Cart> about = about(limit.row().orElse(0));
        if (!boundary.at()) {
            about.flatMap(cart -> limit.amount().with(cart, limit.edge()))
                    .filter(cart -> limit.isAt(cart, step))
                    .ifPresent(this::add);
        }
        if (!boundary.below()) {
            about.flatMap(cart -> limit.amount().with(cart, limit.edge() - 1))
                    .filter(cart -> limit.isBelow(cart, step))
                    .ifPresent(this::add);
        }
    }

    private boolean isFull() {
        return carts.size() >= MOST || tries >= TRIES;
    }

    private Optional<Cart> about(int row) {
        tries++;
        return Carts.about(promotion, row);
    }

    private void add(Cart cart) {
        boolean isSmall = cart.lines().size() <= Example.MAX_LINES;
        boolean isKnown =
                Stream.concat(carts.stream(), promotion.examples().stream().map(Example::cart))
                        .anyMatch(cart::equals);
        if (isSmall && !isKnown && carts.size() < MOST) {
            carts.add(cart);
        }
    }

    private List<Example> worked() {
        List<Example> open = carts.stream().map(cart -> new Example("", cart, NOT_YET)).toList();
        return Ran.all(promotion.with(open), Map.of()).stream()
                .filter(ran -> !ran.isBroken())
                .map(ran -> new Example("", ran.example().cart(), ran.actual()))
                .toList();
    }
}
