package io.huisuan.returns;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Remark;

import java.util.HashSet;
import java.util.List;

/**
 * A code that was entered and gave something.
 *
 * @param promotions that would not have applied without it, by id; at least one
 */
public record UsedCode(String code, List<String> promotions) {

    public UsedCode {
        promotions = List.copyOf(promotions);
    }

    /** By code. */
    static List<UsedCode> of(Order order) {
        return order.cart().codes().stream()
                .sorted()
                .map(code -> new UsedCode(code, promotions(order, code)))
                .filter(used -> !used.promotions.isEmpty())
                .toList();
    }

    private static List<String> promotions(Order order, String code) {
        var others = new HashSet<>(order.cart().codes());
        others.remove(code);
        Cart without = order.cart().withCodes(others);
        return order.applied()
                .map(Applied::proposal)
                .filter(proposal -> !(proposal.offer().effect() instanceof Remark))
                .filter(proposal -> !proposal.entitled().holds(without))
                .map(Proposal::promotion)
                .distinct()
                .sorted()
                .toList();
    }
}
