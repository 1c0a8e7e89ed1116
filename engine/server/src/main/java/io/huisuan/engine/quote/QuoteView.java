package io.huisuan.engine.quote;

import io.huisuan.engine.decision.Decision;
import io.huisuan.engine.shelf.ReleaseView;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.ExplanationJson;
import io.huisuan.rules.codec.OutcomeJson;
import io.huisuan.rules.codec.QuoteJson;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/** A quote as checkout reads it: the quote itself, and which decision, cart and release it is. */
final class QuoteView {

    private QuoteView() {}

    /**
     * Translates an answer.
     *
     * @param version of the stored cart; empty for a cart that was sent along
     */
    static JsonNode of(Quoting.Answer answer, OptionalLong version, Locale locale) {
        Decision decision = answer.decision();
        boolean isFull = answer.arithmetic().isPresent();
        ObjectNode view = QuoteJson.write(isFull ? decision.quote() : decision.quote().brief());
        view.put("decision", decision.id().toString());
        view.set("cart", cart(decision, version));
        view.set("release", ReleaseView.of(decision.release()));
        view.put("policy", decision.policy());
        view.put("at", decision.cart().at().toString());
        var outcomes = view.withArray("outcomes");
        answer.arithmetic().ifPresent(policy -> explain(outcomes, decision, policy));
        answer.silent().forEach(silent -> outcomes.add(OutcomeJson.write(silent)));
        var currency = decision.cart().currency();
        var codes = view.putArray("codes");
        answer.codes()
                .forEach(code -> codes.add(ExplanationJson.write(code, currency, in(locale))));
        var coupons = view.putArray("coupons");
        answer.coupons()
                .forEach(c -> coupons.add(ExplanationJson.writeCoupon(c, currency, in(locale))));
        var misses = view.putArray("nearMisses");
        answer.nearMisses()
                .forEach(miss -> misses.add(ExplanationJson.write(miss, currency, in(locale))));
        answer.seal()
                .ifPresent(
                        seal -> {
                            view.put("quote", seal.text());
                            view.put("orderUntil", seal.until().toString());
                        });
        var warnings = view.putArray("warnings");
        answer.warnings().forEach(warning -> warnings.add(of(warning, locale)));
        return view;
    }

    private static void explain(JsonNode outcomes, Decision decision, Policy policy) {
        ExplanationJson.addSteps(outcomes, decision.quote(), policy, decision.cart());
        ExplanationJson.addRivals(outcomes, decision.quote(), decision.cart());
    }

    private static ObjectNode cart(Decision decision, OptionalLong version) {
        return Writing.object()
                .text("id", decision.cart().id(), "")
                .whole("version", version)
                .tree();
    }

    private static ObjectNode of(Warning warning, Locale locale) {
        return Writing.object()
                .text("code", warning.code())
                .text("detail", in(locale).apply(warning.detail()))
                .tree();
    }

    private static Function<Text, String> in(Locale locale) {
        return locale.getLanguage().equals("zh") ? Text::zh : Text::en;
    }
}
