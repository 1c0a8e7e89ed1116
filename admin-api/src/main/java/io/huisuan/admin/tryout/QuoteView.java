package io.huisuan.admin.tryout;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Text;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.codec.ExplanationJson;
import io.huisuan.rules.codec.OutcomeJson;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.rules.codec.QuoteJson;
import io.huisuan.rules.explain.CodeStates;
import io.huisuan.rules.explain.NearMisses;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Function;

/** The JSON of a quote that was only tried: as the engine's with everything explained. */
final class QuoteView {

    private QuoteView() {}

    /** Goods that are for sale may be added for what they cost. */
    static ObjectNode of(
            Cart cart,
            Policy policy,
            Voices voices,
            List<Line> goods,
            Function<Text, String> tongue) {
        Proposals said = voices.propose(cart);
        Quote quote =
                Pricing.quote(cart, said.made(), policy, Availability.EVERYTHING)
                        .with(said.failed());
        List<NotEligible> silent = voices.notEligible(cart, said);
        ObjectNode json = QuoteJson.write(quote).put("at", cart.at().toString());
        var outcomes = json.withArray("outcomes");
        ExplanationJson.addSteps(outcomes, quote, policy, cart);
        ExplanationJson.addRivals(outcomes, quote, cart);
        silent.forEach(outcome -> outcomes.add(OutcomeJson.write(outcome)));
        outcomes.forEach(outcome -> name(outcome, voices));
        var codes = json.putArray("codes");
        CodeStates.of(voices, cart, quote)
                .forEach(code -> codes.add(ExplanationJson.write(code, cart.currency(), tongue)));
        var misses = json.putArray("nearMisses");
        NearMisses.of(voices, policy, Availability.EVERYTHING, goods, cart, quote, silent)
                .forEach(miss -> misses.add(ExplanationJson.write(miss, cart.currency(), tongue)));
        return json;
    }

    /** Who broke does not say its name itself. */
    private static void name(JsonNode outcome, Voices voices) {
        if (!outcome.has("name")) {
            voices.promotion(outcome.path("promotion").stringValue())
                    .map(Promotion::name)
                    .ifPresent(
                            name -> ((ObjectNode) outcome).set("name", PromotionJson.write(name)));
        }
    }
}
