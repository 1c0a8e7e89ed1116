package io.huisuan.rules.codec;

import io.huisuan.cart.Line;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.Combination;
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
                                in.oneOf("percentBase", PercentBase.class),
                                in.whole("minimumPayable", 0, Line.MAX_PRICE)));
    }

    public static ObjectNode write(Policy policy) {
        return Writing.object()
                .text("rounding", policy.rounding().name())
                .text("target", policy.target().name())
                .text("combination", policy.combination().name())
                .text("percentBase", policy.percentBase().name())
                .whole("minimumPayable", policy.minimumPayable())
                .tree();
    }
}
