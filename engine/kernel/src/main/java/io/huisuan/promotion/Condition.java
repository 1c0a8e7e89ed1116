package io.huisuan.promotion;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Codes;
import io.huisuan.cart.Line;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What must hold before a promotion proposes anything. It reads only what no other promotion
 * changes; what depends on other promotions is a {@link Threshold}.
 */
public sealed interface Condition {

    boolean holds(Cart cart);

    /** Holds when all do; always, when there are none. */
    record AllOf(List<Condition> of) implements Condition {
        public AllOf {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Cart cart) {
            for (Condition each : of) {
                if (!each.holds(cart)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Holds when at least one does; never, when there are none. */
    record AnyOf(List<Condition> of) implements Condition {
        public AnyOf {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Cart cart) {
            for (Condition each : of) {
                if (each.holds(cart)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public boolean holds(Cart cart) {
            return !of.holds(cart);
        }
    }

    /** One of the field's values is one of these. */
    record TextIn(TextField field, Set<String> values) implements Condition {
        public TextIn {
            values = field == TextField.CODE ? Codes.of(values) : Set.copyOf(values);
        }

        @Override
        public boolean holds(Cart cart) {
            return !Collections.disjoint(field.in(cart), values);
        }
    }

    record NumberIs(NumberField field, Comparison comparison, long value) implements Condition {
        @Override
        public boolean holds(Cart cart) {
            return comparison.test(field.in(cart), value);
        }
    }

    /** The lines that match hold at least so many units together. */
    record HasLines(LineFilter where, int atLeast) implements Condition {
        @Override
        public boolean holds(Cart cart) {
            return units(cart) >= atLeast;
        }

        public long units(Cart cart) {
            return cart.lines().stream().filter(where::matches).mapToLong(Line::qty).sum();
        }
    }

    /** Numbers beside each other. */
    enum Comparison {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE;

        public boolean test(long actual, long value) {
            return switch (this) {
                case EQ -> actual == value;
                case NE -> actual != value;
                case LT -> actual < value;
                case LE -> actual <= value;
                case GT -> actual > value;
                case GE -> actual >= value;
            };
        }
    }

    Condition ALWAYS = new AllOf(List.of());
}
