package io.huisuan.rules.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Left;
import io.huisuan.pricing.LimitReason;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Example;
import io.huisuan.promotion.Example.Result;
import io.huisuan.promotion.Promotion;
import io.huisuan.returns.Order;
import io.huisuan.returns.ReturnQuote;
import io.huisuan.returns.Returned;
import io.huisuan.returns.Returning;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.Some;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class RoundTripTest {

    @Test
    void every_cart_comes_back_equal_and_with_the_same_bytes() {
        for (int seed = 0; seed < 500; seed++) {
            Cart cart = new Some(seed).cart();
            byte[] bytes = Json.canonical(CartJson.write(cart));

            Cart back = CartJson.read(Json.parse(bytes));

            assertThat(back).as("seed %d", seed).isEqualTo(cart);
            assertThat(Json.canonical(CartJson.write(back))).isEqualTo(bytes);
        }
    }

    @Test
    void every_promotion_comes_back_equal_and_with_the_same_bytes() {
        for (int seed = 0; seed < 500; seed++) {
            var some = new Some(seed);
            var example = new Example("例子", some.cart(), new Result(seed, Set.of("gift")));
            Promotion promotion = some.promotion(seed).with(List.of(example));
            byte[] bytes = Json.canonical(PromotionJson.write(promotion));

            Promotion back = PromotionJson.read(Json.parse(bytes));

            assertThat(back).as("seed %d", seed).isEqualTo(promotion);
            assertThat(Json.canonical(PromotionJson.write(back))).isEqualTo(bytes);
        }
    }

    @Test
    void policy_and_availability_come_back_equal() {
        var availability =
                new Availability(
                        Map.of(
                                "b",
                                new Left.None(LimitReason.PER_CUSTOMER_LIMIT),
                                "a",
                                new Left.Some(3, 1_200, true)));

        assertThat(PolicyJson.read(PolicyJson.write(Policy.DEFAULT))).isEqualTo(Policy.DEFAULT);
        assertThat(AvailabilityJson.read(AvailabilityJson.write(availability)))
                .isEqualTo(availability);
    }

    /**
     * All that a return needs comes back with a recorded quote: it says the same as the original.
     */
    @Test
    void returns_of_a_recorded_quote_are_returns_of_the_quote() {
        int lost = 0;
        for (int seed = 0; seed < 500; seed++) {
            var some = new Some(seed);
            Cart cart = some.cart();
            List<Promotion> promotions = IntStream.range(0, 20).mapToObj(some::promotion).toList();
            try (var rulebook = new Rulebook(Policy.DEFAULT, promotions, Map.of())) {
                Quote quote =
                        Pricing.quote(
                                cart,
                                rulebook.propose(cart).made(),
                                Policy.DEFAULT,
                                Availability.EVERYTHING);
                byte[] record = Json.canonical(RecordedJson.write(quote));

                Order back = RecordedJson.read(cart, Json.parse(record));

                var order = new Order(cart, quote);
                assertThat(back.usedCodes()).isEqualTo(order.usedCodes());
                assertThat(units(back)).isEqualTo(units(order));
                assertThat(back.shipping()).isEqualTo(order.shipping());
                for (Line line : cart.lines()) {
                    Returned returned = Returned.of(line.id(), line.qty());
                    ReturnQuote expected = quote(order, returned);
                    assertThat(quote(back, returned)).as("seed %d", seed).isEqualTo(expected);
                    lost += expected.lost().size();
                }
            }
        }
        assertThat(lost).isPositive();
    }

    private static List<Long> units(Order order) {
        return order.quote().applied().stream()
                .flatMap(applied -> applied.shares().stream())
                .map(Share::units)
                .toList();
    }

    private static ReturnQuote quote(Order order, Returned returned) {
        return Returning.quote(
                order, Returned.NOTHING, 0, returned, OnReturn.CLAW_BACK, _ -> order.quote());
    }

    @Test
    void a_policy_is_not_broken_by_members_that_are_younger() {
        ObjectNode older = PolicyJson.write(Policy.DEFAULT);
        older.remove(
                List.of("nodeBudget", "mostOff", "coversCost", "onReturn", "couponBack", "tax"));
        assertThat(PolicyJson.read(older)).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void canonical_bytes_have_sorted_keys_and_no_blanks() {
        JsonNode tree =
                Json.parse(
                        "{ \"b\" : [ 1, 2 ], \"a\" : { \"d\" : \"惠\", \"c\" : true } }"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(new String(Json.canonical(tree), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{\"c\":true,\"d\":\"惠\"},\"b\":[1,2]}");
    }
}
