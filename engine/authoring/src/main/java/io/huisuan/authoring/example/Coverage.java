package io.huisuan.authoring.example;

import io.huisuan.authoring.drl.Canonical;
import io.huisuan.cart.Cart;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.rules.Ran;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the examples of a promotion show.
 *
 * @param fired rows of a table, or rules of DRL, that gave something in some example, by their
 *     places from 0
 * @param silent the other ones
 * @param boundaries numbers that something begins or ends with
 */
public record Coverage(List<Integer> fired, List<Integer> silent, List<Boundary> boundaries) {

    /** More than anybody looks at. */
    private static final int MOST = 200;

    public Coverage {
        fired = List.copyOf(fired);
        silent = List.copyOf(silent);
        boundaries = List.copyOf(boundaries);
    }

    /**
     * A number, and which examples stand beside it.
     *
     * @param pointer where it is written
     * @param value as it is written
     * @param isMoney whether it is minor units
     * @param at whether a cart has it exactly; where the number itself is still below, whether one
     *     is just above
     * @param below whether a cart is just below that: within one unit of what people count
     */
    public record Boundary(
            String pointer, long value, boolean isMoney, boolean at, boolean below) {}

    /**
     * Looks at what came of the examples.
     *
     * @param promotion that passed the check, and is no DRL
     */
    public static Coverage of(Promotion promotion, List<Ran> ran) {
        Set<Integer> fired = applied(ran);
        List<Cart> carts = ran.stream().map(one -> one.example().cart()).toList();
        return new Coverage(
                rows(promotion).stream().filter(fired::contains).toList(),
                rows(promotion).stream().filter(row -> !fired.contains(row)).toList(),
                limits(promotion).stream()
                        .map(limit -> boundary(promotion, limit, carts))
                        .toList());
    }

    /**
     * Looks at what came of the examples of DRL, of which only the rules are known as data.
     *
     * @param rules as the check wrote them anew
     */
    public static Coverage of(Canonical rules, List<Ran> ran) {
        Set<Integer> applied = applied(ran);
        var fired = new ArrayList<Integer>();
        var silent = new ArrayList<Integer>();
        int first = 0;
        for (int rule = 0; rule < rules.rules().size(); rule++) {
            int next = first + rules.rules().get(rule).wishes();
            boolean gave = IntStream.range(first, next).anyMatch(applied::contains);
            (gave ? fired : silent).add(rule);
            first = next;
        }
        return new Coverage(fired, silent, List.of());
    }

    private static Set<Integer> applied(List<Ran> ran) {
        return ran.stream().flatMap(one -> one.applied().stream()).collect(Collectors.toSet());
    }

    static List<Limit> limits(Promotion promotion) {
        return Limits.of(promotion, MOST);
    }

    private static List<Integer> rows(Promotion promotion) {
        int rows = promotion.body() instanceof Table table ? table.rows().size() : 0;
        return IntStream.range(0, rows).boxed().toList();
    }

    private static Boundary boundary(Promotion promotion, Limit limit, List<Cart> carts) {
        long step = limit.amount().step(promotion.currency());
        return new Boundary(
                limit.pointer(),
                limit.value(),
                limit.amount() == Amount.TOTAL,
                carts.stream().anyMatch(cart -> limit.isAt(cart, step)),
                carts.stream().anyMatch(cart -> limit.isBelow(cart, step)));
    }
}
