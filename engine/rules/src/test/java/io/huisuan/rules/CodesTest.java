package io.huisuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Remark.RejectCode;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold;
import io.huisuan.rules.EnteredCode.State;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Every code that is entered has a state, whatever became of it. */
class CodesTest {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Text OVER = new Text("已停用", "over");
    private static final Text NAME = new Text("优惠", "offer");

    @Test
    void a_code_applied_did_not_apply_was_rejected_or_is_unknown() {
        List<Promotion> promotions =
                List.of(
                        asking("save", "SAVE", 0),
                        asking("high", "HIGH", 900_00),
                        asking("old", "OLD", 0),
                        promotion(
                                "stop",
                                Condition.ALWAYS,
                                0,
                                new RejectCode(Set.of("OLD", "NEVER"), OVER)));
        Cart cart = cart("SAVE", "HIGH", "OLD", "WRONG");

        try (Rulebook rules = Rulebooks.of(promotions)) {
            var quote =
                    Pricing.quote(
                            cart,
                            rules.propose(cart).made(),
                            Policy.DEFAULT,
                            Availability.EVERYTHING);

            assertThat(quote.discountTotal()).isEqualTo(5_00);
            assertThat(rules.codes(cart, quote))
                    .containsExactly(
                            new EnteredCode("HIGH", State.NOT_APPLIED, List.of("high")),
                            new EnteredCode("OLD", State.REJECTED, List.of("stop")),
                            new EnteredCode("SAVE", State.APPLIED, List.of("save")),
                            new EnteredCode("WRONG", State.UNKNOWN, List.of()));
        }
    }

    private static Promotion asking(String id, String code, long from) {
        return promotion(
                id,
                new Condition.TextIn(TextField.CODE, Set.of(code)),
                from,
                new AmountOff(5_00, Split.BY_AMOUNT));
    }

    private static Promotion promotion(String id, Condition when, long from, Effect effect) {
        var threshold =
                new Threshold(
                        Threshold.Measure.AMOUNT, Threshold.Basis.RUNNING, from, Target.EVERYTHING);
        var offer = new Offer(Stage.ORDER, Target.EVERYTHING, List.of(threshold), effect);
        return new Promotion(
                id,
                "codes",
                NAME,
                CNY,
                new Schedule(ZoneOffset.UTC, Optional.empty(), Optional.empty()),
                Stacking.FREE,
                when,
                new Form("CUSTOM", List.of(offer)));
    }

    private static Cart cart(String... codes) {
        var line =
                new Line(
                        "1",
                        "TEA",
                        "",
                        "",
                        "",
                        List.of(),
                        Set.of(),
                        1,
                        68_00,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Map.of());
        return new Cart(
                "cart",
                CNY,
                Instant.parse("2026-11-11T04:00:00Z"),
                "",
                "",
                Customer.GUEST,
                Set.of(codes),
                List.of(line),
                List.of(),
                "",
                Map.of());
    }
}
