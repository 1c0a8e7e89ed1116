package io.huisuan.admin.tryout;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which parts of a condition hold for a cart. */
final class Conditions {

    private Conditions() {}

    /**
     * A part of a condition.
     *
     * @param pointer where in the promotion's JSON
     * @param holds whether it does, for the cart
     */
    public record Tested(String pointer, boolean holds) {}

    /** The whole first, then its parts; nothing for a promotion without a condition. */
    static List<Tested> of(Condition when, Cart cart) {
        return when.equals(Condition.ALWAYS) ? List.of() : test("/when", when, cart).toList();
    }

    private static Stream<Tested> test(String pointer, Condition condition, Cart cart) {
        return Stream.concat(
                Stream.of(new Tested(pointer, condition.holds(cart))),
                parts(pointer + "/of", condition, cart));
    }

    private static Stream<Tested> parts(String pointer, Condition condition, Cart cart) {
        return switch (condition) {
            case AllOf(var of) -> each(pointer, of, cart);
            case AnyOf(var of) -> each(pointer, of, cart);
            case Not(var of) -> test(pointer, of, cart);
            case TextIn _, NumberIs _, HasLines _ -> Stream.empty();
        };
    }

    private static Stream<Tested> each(String pointer, List<Condition> of, Cart cart) {
        return IntStream.range(0, of.size())
                .boxed()
                .flatMap(i -> test(pointer + "/" + i, of.get(i), cart));
    }
}
