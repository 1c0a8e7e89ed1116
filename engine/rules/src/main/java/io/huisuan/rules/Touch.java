package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Series;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Target.Units;

/** Whether a target has anything to work on in a cart. What touches nothing is not proposed. */
final class Touch {

    private Touch() {}

    static boolean goods(Target target, Cart cart) {
        return switch (target) {
            case Lines(var where) -> any(where, cart);
            case Units(_, _, var where) -> any(where, cart);
            case TheseLines(var ids) ->
                    cart.lines().stream().anyMatch(line -> ids.contains(line.id()));
            case ShippingFees _ -> false;
        };
    }

    static boolean goods(Series series, Cart cart) {
        for (Line line : cart.lines()) {
            if (series.target().test(line)) {
                return true;
            }
        }
        return false;
    }

    /** A loop: it runs for each promotion of each cart. */
    private static boolean any(LineFilter where, Cart cart) {
        for (Line line : cart.lines()) {
            if (where.matches(line)) {
                return true;
            }
        }
        return false;
    }

    static boolean fees(Target target, Cart cart) {
        return target instanceof ShippingFees(var methods)
                && cart.shipping().stream()
                        .anyMatch(fee -> methods.isEmpty() || methods.contains(fee.method()));
    }
}
