package io.huisuan.rules.explain;

import static io.huisuan.rules.explain.Shop.cart;
import static io.huisuan.rules.explain.Shop.ladder;
import static io.huisuan.rules.explain.Shop.promotion;
import static io.huisuan.rules.explain.Shop.tea;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Outcome.Unmet;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Gap;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.explain.CodeState.State;

import org.junit.jupiter.api.Test;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CodeStatesTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Cart PLAIN = cart(tea(1, 29_000));

    private static String asking(String code) {
        return "\"when\": {\"type\": \"text\", \"field\": \"cart.codes\", \"values\": [\"%s\"]},"
                .formatted(code);
    }

    private static Cart with(String... codes) {
        return cart(
                tea(1, 29_000),
                "\"codes\": [%s],"
                        .formatted(
                                Stream.of(codes)
                                        .map(code -> '"' + code + '"')
                                        .collect(Collectors.joining(","))));
    }

    @Test
    void an_amount_that_there_is_not_to_pay_is_lost_and_told() {
        Shop shop = Shop.with(ladder("fifty", asking("FIFTY"), false, 0, 50_000));

        CodeState state = shop.codes(with("FIFTY")).getFirst();

        assertThat(state.state()).isEqualTo(State.APPLIED);
        assertThat(state.unused()).isEqualTo(50_000 - 29_000);
        assertThat(CodeWords.of(state, CNY))
                .isEqualTo(
                        new Text(
                                "券码已生效，还有 ¥210 没有用上",
                                "The code is applied; ¥210 of it is not used"));
        assertThat(shop.codes(cart(tea(2, 29_000), "\"codes\": [\"FIFTY\"],")).getFirst().unused())
                .isZero();
    }

    @Test
    void each_code_has_a_state() {
        String ended =
                ladder("ended", asking("OLD"), false, 0, 100)
                        .replace(
                                "\"zone\": \"Asia/Shanghai\"",
                                "\"zone\": \"Asia/Shanghai\", \"until\": \"2026-11-01T00:00\"");
        String begins =
                ladder("begins", asking("SOON"), false, 0, 100)
                        .replace(
                                "\"zone\": \"Asia/Shanghai\"",
                                "\"zone\": \"Asia/Shanghai\", \"from\": \"2026-12-01T00:00\"");
        String gold =
                """
                "when": {"type": "all", "of": [
                  {"type": "text", "field": "cart.codes", "values": ["GOLD"]},
                  {"type": "text", "field": "customer.tier", "values": ["gold"]}]},
                """;
        Shop shop =
                Shop.with(
                        ladder("works", asking("YES"), false, 0, 100),
                        ladder("more", asking("MORE"), false, 30_000, 100),
                        ladder("gold", gold, false, 0, 100),
                        ended,
                        begins);

        List<CodeState> states = shop.codes(with("YES", "MORE", "GOLD", "OLD", "SOON", "WHAT"));

        assertThat(states)
                .extracting(state -> state.code() + " " + state.state())
                .containsExactly(
                        "GOLD NOT_ELIGIBLE",
                        "MORE THRESHOLD_MISSED",
                        "OLD EXPIRED",
                        "SOON NOT_STARTED",
                        "WHAT UNKNOWN",
                        "YES APPLIED");
        assertThat(CodeWords.of(states.get(1), CNY).zh()).isEqualTo("还差 ¥10");
        assertThat(states)
                .extracting(CodeState::promotions)
                .containsExactly(
                        List.of("gold"),
                        List.of("more"),
                        List.of("ended"),
                        List.of("begins"),
                        List.of(),
                        List.of("works"));
    }

    @Test
    void a_code_is_the_same_however_it_is_typed() {
        Shop shop =
                Shop.with(
                        ladder("saves", asking("Save10"), false, 0, 100),
                        promotion(
                                "stops",
                                "",
                                """
                                {"stage": "ORDER", "target": {"type": "lines"},
                                 "effect": {"type": "rejectCode", "codes": ["old "],
                                            "reason": {"zh": "已停用", "en": "over"}}}
                                """));

        List<CodeState> states = shop.codes(with(" save10", "ＳＡＶＥ１０", "oLd"));

        assertThat(states)
                .extracting(state -> state.code() + " " + state.state())
                .containsExactly("OLD REJECTED", "SAVE10 APPLIED");
    }

    @Test
    void what_a_code_lacks_is_said_with_its_unit() {
        String three =
                promotion(
                        "three",
                        asking("THREE"),
                        """
                        {"stage": "ORDER", "target": {"type": "lines"},
                         "thresholds": [{"measure": "COUNT", "basis": "LIST", "atLeast": 4, "of": {"type": "lines"}}],
                         "effect": {"type": "percentOff", "basisPoints": 1000}}
                        """);
        CodeState state = Shop.with(three).codes(with("THREE")).getFirst();

        assertThat(CodeWords.of(state, CNY))
                .isEqualTo(new Text("还差 3 件", "3 units short of its threshold"));
    }

    @Test
    void a_coupon_is_not_called_a_code() {
        for (State state : State.values()) {
            CodeState coupon = CodeState.of("0123456789abcdef", state);

            assertThat(CodeWords.ofCoupon(coupon, CNY).zh()).as("%s", state).doesNotContain("券码");
            assertThat(CodeWords.ofCoupon(coupon, CNY).en()).as("%s", state).doesNotContain("code");
        }
    }

    @Test
    void of_several_promotions_that_ask_for_a_code_the_one_that_came_furthest_counts() {
        Shop shop =
                Shop.with(
                        ladder("a", asking("X"), false, 90_000, 100),
                        ladder("b", asking("X"), false, 0, 100));

        assertThat(shop.codes(with("X")).getFirst().promotions()).containsExactly("b");
    }

    @Test
    void a_code_that_must_not_be_there_is_not_asked_for() {
        String not =
                "\"when\": {\"type\": \"not\", \"of\": {\"type\": \"text\", \"field\":"
                        + " \"cart.codes\", \"values\": [\"X\"]}},";

        assertThat(Shop.with(ladder("a", not, false, 0, 100)).codes(with("X")))
                .extracting(CodeState::state)
                .containsExactly(State.UNKNOWN);
    }

    @Test
    void a_code_that_a_promotion_rejects_says_what_that_promotion_says() {
        String stop =
                promotion(
                        "stop",
                        "",
                        """
                        {"stage": "ORDER", "target": {"type": "lines"},
                         "effect": {"type": "rejectCode", "codes": ["X", "NEVER"],
                                    "reason": {"zh": "已停用", "en": "over"}}}
                        """);
        Shop shop = Shop.with(stop, ladder("a", asking("X"), false, 0, 100));

        List<CodeState> states = shop.codes(with("X", "NEVER"));

        assertThat(states).extracting(CodeState::state).containsOnly(State.REJECTED);
        assertThat(states).allMatch(code -> code.promotions().equals(List.of("stop")));
        assertThat(states.get(1).why().orElseThrow().promotion()).isEqualTo("a");
        assertThat(states).allMatch(code -> CodeWords.of(code, CNY).zh().equals("已停用"));
        assertThat(shop.quote(with("X")).discountTotal()).isZero();
    }

    @Test
    void a_promotion_that_rejects_a_code_is_silent_until_it_is_entered() {
        String stop =
                promotion(
                        "stop",
                        "",
                        """
                        {"stage": "ORDER", "target": {"type": "lines"},
                         "effect": {"type": "rejectCode", "codes": ["X", "Y"],
                                    "reason": {"zh": "已停用", "en": "over"}}}
                        """);
        Shop shop = Shop.with(stop);

        assertThat(shop.quote(with("Z")).outcomes()).isEmpty();
        assertThat(shop.rulebook().notEligible(PLAIN, shop.rulebook().propose(PLAIN)))
                .extracting(NotEligible::why)
                .containsExactly(
                        new Unmet(
                                List.of(
                                        new Gap.Words(
                                                new TextIn(TextField.CODE, Set.of("X", "Y")),
                                                Set.of()))));
        assertThat(shop.quote(with("Y")).outcomes()).hasSize(1);
    }

    @Test
    void whatever_was_typed_has_a_state() {
        String half = "\\ud83d";
        String endless = "X".repeat(10_000);
        Shop shop = Shop.with(ladder("a", asking("X".repeat(512)), false, 0, 100));

        List<CodeState> states =
                shop.codes(with("", " ", half + "\\u0000", endless, "X".repeat(512)));

        assertThat(states)
                .extracting(CodeState::state)
                .containsExactlyInAnyOrder(
                        State.UNKNOWN, State.UNKNOWN, State.UNKNOWN, State.APPLIED);
        assertThat(states)
                .extracting(CodeState::code)
                .containsExactlyInAnyOrder(
                        "", "\ufffd\ufffd", "X".repeat(512) + "...", "X".repeat(512));
        assertThat(CodeWords.of(states.getFirst(), CNY))
                .isEqualTo(new Text("没有输入券码", "No code was entered"));
    }

    @Test
    void a_cart_without_codes_has_none_to_tell() {
        assertThat(Shop.with(ladder("a", asking("X"), false, 0, 100)).codes(PLAIN)).isEmpty();
    }
}
