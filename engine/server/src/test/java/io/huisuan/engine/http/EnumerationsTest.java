package io.huisuan.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.engine.flash.FlashState;
import io.huisuan.ledger.bargain.Phase;
import io.huisuan.ledger.coupon.Coupon;
import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.Member;
import io.huisuan.ledger.hold.Session;
import io.huisuan.ledger.referral.Earned;
import io.huisuan.ledger.referral.Referral;
import io.huisuan.ledger.referral.RewardCoupon;
import io.huisuan.pricing.LimitReason;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Threshold;
import io.huisuan.rules.explain.CodeState;
import io.huisuan.social.referral.Why;
import io.huisuan.social.risk.RiskReason;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;

/** What the API's description says that can be said is what there is. */
class EnumerationsTest {

    private static final Map<String, Class<? extends Enum<?>>> SAID =
            Map.ofEntries(
                    Map.entry("/Group/properties/state", Group.State.class),
                    Map.entry("/GroupMember/properties/state", Member.State.class),
                    Map.entry("/Bargain/properties/state", Phase.class),
                    Map.entry(
                            "/ReferralPage/properties/items/items/properties/state",
                            Referral.State.class),
                    Map.entry("/Risk/properties/reasons/items", RiskReason.class),
                    Map.entry(
                            "/RewardPage/properties/items/items/properties/state",
                            Earned.State.class),
                    Map.entry("/RewardPage/properties/items/items/properties/reason", Why.class),
                    Map.entry(
                            "/RewardPage/properties/items/items/properties/coupons/items/properties/state",
                            RewardCoupon.State.class),
                    Map.entry("/CouponState/properties/state", CodeState.State.class),
                    Map.entry("/Coupon/properties/state", Coupon.State.class),
                    Map.entry("/Coupon/properties/source", Coupon.Source.class),
                    Map.entry("/FlashSale/properties/state", FlashState.class),
                    Map.entry("/LimitReason", LimitReason.class),
                    Map.entry("/OrderState", Session.class),
                    Map.entry("/OnReturn", Policy.OnReturn.class),
                    Map.entry("/Outcome/properties/measure", Threshold.Measure.class));

    static Set<Entry<String, Class<? extends Enum<?>>>> said() {
        return SAID.entrySet();
    }

    @ParameterizedTest
    @MethodSource("said")
    void every_constant_is_listed_and_nothing_else(Entry<String, Class<? extends Enum<?>>> said)
            throws IOException {
        assertThat(schemas().at(said.getKey() + "/enum").valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(said.getValue().getEnumConstants()).map(Enum::name).toList());
    }

    private static JsonNode schemas() throws IOException {
        try (var in = EnumerationsTest.class.getResourceAsStream("/openapi/schemas.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(in));
        }
    }
}
