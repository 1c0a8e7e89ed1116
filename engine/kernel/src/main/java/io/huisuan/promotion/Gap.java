package io.huisuan.promotion;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a condition that does not hold for a cart, and what the cart has instead.
 *
 * <p>INVARIANT: a condition has gaps exactly when it does not hold.
 */
public sealed interface Gap {

    /** The part that does not hold. */
    Condition condition();

    /**
     * A number is not as it should be.
     *
     * @param required what it is compared with
     * @param actual what the cart has
     * @param missing how much more would do; empty when more does not help
     */
    record Figure(Condition condition, long required, long actual, OptionalLong missing)
            implements Gap {}

    /**
     * None of the wanted texts is there.
     *
     * @param actual what is there; a field that is not known is empty
     */
    record Words(TextIn condition, Set<String> actual) implements Gap {
        public Words {
            actual = SortedStrings.copyOf(actual);
        }
    }

    /**
     * None of the alternatives holds.
     *
     * @param each the gaps of each alternative
     */
    record Alternatives(AnyOf condition, List<List<Gap>> each) implements Gap {
        public Alternatives {
            each = each.stream().map(List::copyOf).toList();
        }
    }

    /** Something holds that must not. */
    record Unwanted(Not condition) implements Gap {}

    /** All gaps of a condition; none when it holds. */
    static List<Gap> of(Condition condition, Cart cart) {
        if (condition.holds(cart)) {
            return List.of();
        }
        return switch (condition) {
            case AllOf(var parts) ->
                    parts.stream().flatMap(part -> of(part, cart).stream()).toList();
            case AnyOf(var parts) when parts.size() == 1 -> of(parts.getFirst(), cart);
            case AnyOf any ->
                    List.of(
                            new Alternatives(
                                    any, any.of().stream().map(part -> of(part, cart)).toList()));
            case Not not -> List.of(new Unwanted(not));
            case TextIn text -> List.of(new Words(text, known(text.field().in(cart))));
            case NumberIs number -> List.of(gap(number, number.field().in(cart)));
            case HasLines lines -> List.of(gap(lines, lines.units(cart)));
        };
    }

    private static Figure gap(NumberIs number, long actual) {
        return new Figure(
                number, number.value(), actual, missing(number.comparison(), number, actual));
    }

    private static Figure gap(HasLines lines, long actual) {
        return new Figure(
                lines, lines.atLeast(), actual, OptionalLong.of(lines.atLeast() - actual));
    }

    private static OptionalLong missing(Comparison comparison, NumberIs number, long actual) {
        return switch (comparison) {
            case GE -> OptionalLong.of(number.value() - actual);
            case GT ->
                    number.value() == Long.MAX_VALUE
                            ? OptionalLong.empty()
                            : OptionalLong.of(number.value() - actual + 1);
            case EQ ->
                    actual < number.value()
                            ? OptionalLong.of(number.value() - actual)
                            : OptionalLong.empty();
            case NE -> OptionalLong.of(1);
            case LT, LE -> OptionalLong.empty();
        };
    }

    private static Set<String> known(Set<String> values) {
        var known = new TreeSet<>(values);
        known.remove("");
        return known;
    }
}
