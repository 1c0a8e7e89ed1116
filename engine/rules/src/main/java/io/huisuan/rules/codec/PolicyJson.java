package io.huisuan.rules.codec;

import io.huisuan.cart.Line;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.pricing.Policy.RoundTarget;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of pricing policies. Everything is written, nothing may be left out: a policy has no
 * silent defaults.
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
                                in.whole("nodeBudget", 0, Policy.MAX_NODES),
                                in.oneOf("percentBase", PercentBase.class),
                                in.whole("minimumPayable", 0, Line.MAX_PRICE),
                                (int) in.whole("mostOff", 0, Policy.WHOLE),
                                in.flag("coversCost"),
                                in.oneOf("onReturn", OnReturn.class),
                                in.flag("couponBack")));
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
                .tree();
    }
}
