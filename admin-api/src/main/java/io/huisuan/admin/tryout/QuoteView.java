package io.huisuan.admin.tryout;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.OutcomeJson;
import io.huisuan.rules.codec.QuoteJson;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** The JSON of a quote that was only tried: as the engine's, without a decision. */
final class QuoteView {

    private QuoteView() {}

    static ObjectNode of(Cart cart, Policy policy, List<Voice> voices) {
        Voice.Said said = Voice.all(voices, cart);
        Quote quote = Pricing.quote(cart, said.proposals(), policy, Availability.EVERYTHING);
        ObjectNode json = QuoteJson.write(quote).put("at", cart.at().toString());
        ArrayNode outcomes = json.withArray("outcomes");
        for (Outcome outcome : said.silent()) {
            ObjectNode one = OutcomeJson.write(outcome);
            name(outcome, voices)
                    .ifPresent(
                            name ->
                                    one.putObject("name")
                                            .put("zh", name.zh())
                                            .put("en", name.en()));
            outcomes.add(one);
        }
        return json;
    }

    private static Optional<Text> name(Outcome outcome, List<Voice> voices) {
        return voices.stream()
                .filter(voice -> voice.admits().test(outcome.promotion()))
                .flatMap(voice -> voice.rulebook().promotion(outcome.promotion()).stream())
                .map(Promotion::name)
                .findFirst();
    }
}
