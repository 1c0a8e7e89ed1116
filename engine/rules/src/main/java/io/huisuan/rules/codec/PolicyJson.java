package io.huisuan.rules.codec;

import static io.huisuan.pricing.Policy.DEFAULT;

import io.huisuan.cart.Line;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.pricing.Policy.RoundTarget;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of pricing policies. Everything is written. A member may only be left out by policies
 * that are older than it: it then means what {@link Policy#DEFAULT} says.
 */
public final class PolicyJson {

    private PolicyJson() {}

    /**
     * Reads a policy.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static Policy read(JsonNode policy) {
        return Reading.read(
                policy,
                in ->
                        new Policy(
                                in.oneOf("rounding", Rounding.class),
                                in.oneOf("target", RoundTarget.class),
                                in.oneOf("combination", Combination.class),
                                in.whole("nodeBudget", 0, Policy.MAX_NODES, DEFAULT.nodeBudget()),
                                in.oneOf("percentBase", PercentBase.class),
                                in.whole("minimumPayable", 0, Line.MAX_PRICE),
                                (int) in.whole("mostOff", 0, Policy.WHOLE, DEFAULT.mostOff()),
                                in.flag("coversCost", DEFAULT.coversCost()),
                                in.oneOf("onReturn", DEFAULT.onReturn()),
                                in.flag("couponBack", DEFAULT.couponBack()),
                                in.oneOf("tax", DEFAULT.tax())));
    }

    public static ObjectNode write(Policy policy) {
        return Writing.object()
                .text("rounding", policy.rounding().name())
                .text("target", policy.target().name())
                .text("combination", policy.combination().name())
                .whole("nodeBudget", policy.nodeBudget())
                .text("percentBase", policy.percentBase().name())
                .whole("minimumPayable", policy.minimumPayable())
                .whole("mostOff", policy.mostOff())
                .fullFlag("coversCost", policy.coversCost())
                .text("onReturn", policy.onReturn().name())
                .fullFlag("couponBack", policy.couponBack())
                .text("tax", policy.tax().name())
                .tree();
    }
}
