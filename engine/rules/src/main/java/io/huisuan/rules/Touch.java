package io.huisuan.rules;

import io.huisuan.cart.Cart;
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
            case Lines(var where) -> cart.lines().stream().anyMatch(where::matches);
            case Units(_, _, var where) -> cart.lines().stream().anyMatch(where::matches);
            case TheseLines(var ids) ->
                    cart.lines().stream().anyMatch(line -> ids.contains(line.id()));
            case ShippingFees _ -> false;
        };
    }

    static boolean fees(Target target, Cart cart) {
        return target instanceof ShippingFees(var methods)
                && cart.shipping().stream()
                        .anyMatch(fee -> methods.isEmpty() || methods.contains(fee.method()));
    }
}
