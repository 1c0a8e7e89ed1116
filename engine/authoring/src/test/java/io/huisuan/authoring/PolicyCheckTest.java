package io.huisuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.pricing.Policy.RoundTarget;
import io.huisuan.pricing.Tax;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PolicyJson;

import org.junit.jupiter.api.Test;

import java.util.List;

class PolicyCheckTest {

    private static final Policy DEFAULT = Policy.DEFAULT;

    private static Checked check(Policy policy) {
        return PolicyCheck.of(Json.canonical(PolicyJson.write(policy)));
    }

    private static Text said(Policy policy) {
        return check(policy).sentence().orElseThrow();
    }

    @Test
    void a_policy_is_said_in_words() {
        assertThat(said(DEFAULT).zh())
                .isEqualTo(
                        "优惠后的价格四舍五入；折扣按前面优惠后的金额算；整车一起找最省的组合，最多比较 2000 步；"
                                + "优惠合计不设上限；退货后不够门槛的优惠要追回；订单取消时退券；价格含税。");
        assertThat(said(DEFAULT.withMinimumPayable(100).withMostOff(70_00)).en())
                .contains(
                        "goods cost at least 100 minor units (¥1 in yuan), all discounts take 70%"
                                + " of the list price at most");
    }

    @Test
    void every_member_of_a_policy_is_said() {
        List<Policy> others =
                List.of(
                        DEFAULT.with(Rounding.UP),
                        DEFAULT.with(RoundTarget.DISCOUNT),
                        DEFAULT.with(Combination.STAGEWISE),
                        DEFAULT.withNodeBudget(7),
                        DEFAULT.with(PercentBase.ORIGINAL),
                        DEFAULT.withMinimumPayable(1),
                        DEFAULT.withMostOff(1),
                        DEFAULT.withCoversCost(true),
                        DEFAULT.with(OnReturn.KEEP),
                        PolicyJson.read(PolicyJson.write(DEFAULT).put("couponBack", false)),
                        DEFAULT.with(Tax.EXCLUDED));

        assertThat(others)
                .hasSameSizeAs(Policy.class.getRecordComponents())
                .allSatisfy(
                        other -> {
                            assertThat(said(other).zh()).isNotEqualTo(said(DEFAULT).zh());
                            assertThat(said(other).en()).isNotEqualTo(said(DEFAULT).en());
                        });
    }

    @Test
    void what_cannot_be_read_is_told_at_its_place() {
        var broken = PolicyJson.write(DEFAULT).put("mostOff", 10_001).put("rounding", "SIDEWAYS");

        assertThat(PolicyCheck.of(Json.canonical(broken)).findings())
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/rounding", "/mostOff");
        assertThat(PolicyCheck.of("{".getBytes(UTF_8)).findings())
                .extracting(Finding::code)
                .containsExactly("malformed-json");
    }

    @Test
    void what_makes_no_promotion_work_is_warned_of() {
        assertThat(check(DEFAULT.withMostOff(0)).findings())
                .extracting(Finding::code)
                .containsExactly("no-discount");
        assertThat(check(DEFAULT.withNodeBudget(0)).findings())
                .extracting(Finding::code)
                .containsExactly("no-search");
        assertThat(check(DEFAULT.with(Combination.STAGEWISE).withNodeBudget(0)).findings())
                .isEmpty();
    }
}
