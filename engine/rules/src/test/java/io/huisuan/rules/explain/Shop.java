package io.huisuan.rules.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A shop with a few promotions, as authors write them, and carts as checkout sends them. */
record Shop(Rulebook rulebook) {

    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");

    static Shop with(String... promotions) {
        List<Promotion> read =
                Stream.of(promotions)
                        .map(text -> PromotionJson.read(Json.parse(text.getBytes(UTF_8))))
                        .toList();
        return new Shop(new Rulebook(Policy.DEFAULT, read, Map.of()));
    }

    /** One offer over the whole cart, or whatever its target says. */
    static String promotion(String id, String more, String offer) {
        return """
        {"id": "%s", "campaign": "test", "name": {"zh": "%s", "en": "%s"}, "currency": "CNY",
         "schedule": {"zone": "Asia/Shanghai"}, %s
         "body": {"type": "form", "template": "PERCENT_OFF", "offers": [%s]}}
        """
                .formatted(id, id, id, more, offer);
    }

    /** Steps of {@code from, off} over the whole cart. */
    static String ladder(String id, String more, boolean repeat, long... steps) {
        var tiers = new StringBuilder();
        for (int i = 0; i < steps.length; i += 2) {
            tiers.append(i == 0 ? "" : ",")
                    .append(
                            "{\"atLeast\": %d, \"gives\": {\"type\": \"amountOff\", \"amount\": %d, \"split\": \"BY_AMOUNT\"}}"
                                    .formatted(steps[i], steps[i + 1]));
        }
        return promotion(
                id,
                more,
                """
                {"stage": "ORDER", "target": {"type": "lines"},
                 "effect": {"type": "tiered", "measure": "AMOUNT", "basis": "RUNNING",
                            "tiers": [%s], "repeat": %s}}
                """
                        .formatted(tiers, repeat));
    }

    static Cart cart(String lines) {
        return cart(lines, "");
    }

    static Cart cart(String lines, String more) {
        String cart =
                "{\"currency\": \"CNY\", %s \"lines\": [%s]}"
                        .formatted(more, lines.replace('\'', '"'));
        return CartJson.read(Json.parse(cart.getBytes(UTF_8)), NOON);
    }

    /** Some units of tea, each at this price. */
    static String tea(int qty, long unitPrice) {
        return "{'id': '1', 'sku': 'TEA', 'tags': ['tea'], 'qty': %d, 'unitPrice': %d}"
                .formatted(qty, unitPrice);
    }

    Quote quote(Cart cart) {
        return Pricing.quote(
                cart, rulebook.propose(cart).made(), Policy.DEFAULT, Availability.EVERYTHING);
    }

    List<NearMiss> nearMisses(Cart cart) {
        return nearMisses(cart, List.of());
    }

    /** Where these goods may be added. */
    List<NearMiss> nearMisses(Cart cart, List<Line> goods) {
        Proposals proposals = rulebook.propose(cart);
        return NearMisses.of(
                rulebook,
                Policy.DEFAULT,
                Availability.EVERYTHING,
                goods,
                cart,
                quote(cart),
                rulebook.notEligible(cart, proposals));
    }

    List<CodeState> codes(Cart cart) {
        return CodeStates.of(rulebook, cart, quote(cart));
    }
}
