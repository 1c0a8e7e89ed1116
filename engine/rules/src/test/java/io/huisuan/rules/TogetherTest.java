package io.huisuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;
import io.huisuan.cart.Participation.Role;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Pricing;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Tea at 99.00 alone; 69.00 in a group, from 69.00 by bargaining. */
class TogetherTest {

    private static final String GROUP =
            """
            {"type": "groupBuy", "need": 3, "lifeMinutes": 1440, "fillFrom": 2,
             "ladder": [{"people": 3, "price": 6900}, {"people": 5, "price": 5900}]}
            """;
    private static final String BARGAIN =
            """
            {"type": "bargain", "first": 9900, "floor": 6900, "lifeMinutes": 60,
             "buyWithinMinutes": 60, "atAnyPrice": true,
             "cuts": {"type": "fixed", "helpers": 3, "least": 500, "most": 2000}}
            """;
    private static final String REFERRAL =
            """
            {"type": "referral", "bindWithinMinutes": 60, "windowMinutes": 10080, "levels": 2}
            """;

    private static Promotion tea(String play, long price) {
        return PromotionJson.read(
                Json.parse(
                        """
                        {"id": "tea", "campaign": "tea", "name": {"zh": "茶", "en": "Tea"},
                         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"}, "play": %s,
                         "when": {"type": "text", "field": "participation.role",
                                  "values": ["JOIN", "OPEN", "BUY"]},
                         "body": {"type": "form", "template": "FIXED_PRICE", "offers": [
                           {"stage": "ITEM", "target": {"type": "lines"},
                            "effect": {"type": "unitPrice", "price": %d}}]}}
                        """
                                .formatted(play, price)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Cart alone() {
        Line line =
                new Line(
                        "1",
                        "TEA",
                        "",
                        "",
                        "",
                        List.of(),
                        Set.of(),
                        1,
                        9900,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Map.of());
        return new Cart(
                "c",
                Currency.getInstance("CNY"),
                Instant.parse("2026-11-11T00:00:00Z"),
                "",
                "",
                Customer.GUEST,
                Set.of(),
                List.of(line),
                List.of(),
                "",
                Map.of());
    }

    private static Cart in(In in, Role role, String promotion, long amount) {
        return alone().with(new Participation(in, "x1", promotion, "", role, "", 1, amount, 0));
    }

    private static long total(Rulebook rulebook, Cart cart) {
        return Pricing.quote(
                        cart,
                        rulebook.propose(cart).made(),
                        rulebook.policy(),
                        Availability.EVERYTHING)
                .total();
    }

    @Test
    void the_price_of_a_group_is_for_who_takes_part_in_one_of_the_promotion() {
        try (Rulebook book = Rulebooks.of(List.of(tea(GROUP, 6900)))) {
            assertThat(total(book, alone())).isEqualTo(9900);
            assertThat(total(book, in(In.GROUP, Role.JOIN, "coffee", 0))).isEqualTo(9900);
            assertThat(total(book, in(In.GROUP, Role.JOIN, "tea", 0))).isEqualTo(6900);
            assertThat(book.brief(alone()).crowd().isEmpty()).isTrue();
            assertThat(book.notEligible(alone(), book.propose(alone()))).isEmpty();
        }
    }

    @Test
    void a_bargain_costs_what_it_has_come_to_and_never_less_than_its_floor() {
        try (Rulebook book = Rulebooks.of(List.of(tea(BARGAIN, 6900)))) {
            assertThat(total(book, in(In.BARGAIN, Role.BUY, "tea", 8_123))).isEqualTo(8_123);
            assertThat(total(book, in(In.BARGAIN, Role.BUY, "tea", 1))).isEqualTo(6900);
        }
    }

    @Test
    void a_bargain_sells_one_unit_whatever_it_says() {
        Promotion twice = tea(BARGAIN, 6900);
        var form = (Promotion.Form) twice.body();
        var offer = form.offers().getFirst();
        try (Rulebook book =
                Rulebooks.of(
                        List.of(
                                twice.with(
                                        new Promotion.Form(
                                                form.template(), List.of(offer, offer)))))) {
            Cart two = in(In.BARGAIN, Role.BUY, "tea", 6900);
            var line = two.lines().getFirst().withQty(2);

            assertThat(total(book, two.withLines(List.of(line)))).isEqualTo(6900 + 9900);
        }
    }

    @Test
    void what_was_begun_goes_on_by_the_version_that_it_began_with() {
        try (Rulebook live = Rulebooks.of(List.of(tea(GROUP, 5900)));
                Rulebook begun = Rulebooks.of(List.of(tea(GROUP, 6900)))) {
            Cart cart = in(In.GROUP, Role.JOIN, "tea", 0);
            Rulebook together = live.hosting(begun);

            assertThat(total(live, cart)).isEqualTo(5900);
            assertThat(total(together, cart)).isEqualTo(6900);
            assertThat(together.promotion("tea")).contains(tea(GROUP, 6900));
            Cart opens = in(In.GROUP, Role.INVITER, "tea", 0);
            assertThat(together.notEligible(opens, together.propose(opens)))
                    .singleElement()
                    .satisfies(silent -> assertThat(silent.promotion()).isEqualTo("tea"));
        }
        try (Rulebook empty = Rulebooks.of(List.of());
                Rulebook begun = Rulebooks.of(List.of(tea(GROUP, 6900)))) {
            assertThat(total(empty.hosting(begun), in(In.GROUP, Role.JOIN, "tea", 0)))
                    .as("it is not live any more")
                    .isEqualTo(6900);
        }
    }

    @Test
    void plays_and_parts_come_back_as_they_were_written() {
        for (String play : List.of(GROUP, BARGAIN, REFERRAL)) {
            Promotion promotion = tea(play, 6900);
            assertThat(PromotionJson.read(PromotionJson.write(promotion))).isEqualTo(promotion);
        }
        Promotion weighted = tea(GROUP, 1).with(weighted());
        assertThat(PromotionJson.read(PromotionJson.write(weighted))).isEqualTo(weighted);
        Cart cart = in(In.BARGAIN, Role.HELP, "tea", 8_123);
        assertThat(CartJson.read(CartJson.write(cart))).isEqualTo(cart);
    }

    private static Play weighted() {
        return new Play.Bargain(
                9900,
                1,
                new Play.Weighted(5, 80),
                java.time.Duration.ofHours(1),
                java.time.Duration.ofHours(2),
                false,
                true,
                2,
                3,
                "");
    }
}
