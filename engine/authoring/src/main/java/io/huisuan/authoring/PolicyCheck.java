package io.huisuan.authoring;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.words.PolicyWords;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.rules.codec.PolicyJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks pricing policies. */
public final class PolicyCheck {

    private PolicyCheck() {}

    /** What is wrong with a policy's JSON text, and what it says once it can be read. */
    public static Checked of(byte[] policy) {
        try {
            return of(PolicyJson.read(Json.parse(policy)));
        } catch (JsonRefused refused) {
            return Authoring.unread(refused);
        }
    }

    private static Checked of(Policy policy) {
        return new Checked(
                warnings(policy),
                List.of(),
                Optional.empty(),
                Optional.of(PolicyWords.of(policy)),
                Optional.empty(),
                List.of());
    }

    private static List<Finding> warnings(Policy policy) {
        var warnings = new ArrayList<Finding>();
        if (policy.combination() == Combination.JOINT && policy.nodeBudget() == 0) {
            warnings.add(
                    Finding.warning(
                            "no-search",
                            "/nodeBudget",
                            "0 步不做任何比较，有竞争的优惠时给出的多半不是最省的组合",
                            "0 steps compare nothing: where promotions compete, the combination is"
                                    + " seldom the best"));
        }
        if (policy.mostOff() == 0) {
            warnings.add(
                    Finding.warning(
                            "no-discount",
                            "/mostOff",
                            "0% 会让商品上的所有优惠都不起作用",
                            "0% keeps every promotion on goods from reducing anything"));
        }
        return warnings;
    }
}
