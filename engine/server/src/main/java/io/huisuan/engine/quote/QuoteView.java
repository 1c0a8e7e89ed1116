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
        if (decision.release().isEmpty()) {
            warnings.add(noRelease(locale));
        }
        if (answer.couponsUnknown()) {
            warnings.add(noCoupons(locale));
        }
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

    private static ObjectNode noRelease(Locale locale) {
        return warning(
                "no-release",
                new Text(
                        "这个节点还没有任何发布，报价不含优惠",
                        "no release is live on this node; the quote has no promotions"),
                locale);
    }

    private static ObjectNode noCoupons(Locale locale) {
        return warning(
                "coupons-unavailable",
                new Text(
                        "暂时查不到券和生成的券码，报价没有使用它们",
                        "coupons and codes cannot be looked up; the quote uses none of them"),
                locale);
    }

    private static ObjectNode warning(String code, Text detail, Locale locale) {
        return Writing.object().text("code", code).text("detail", in(locale).apply(detail)).tree();
    }

    private static Function<Text, String> in(Locale locale) {
        return locale.getLanguage().equals("zh") ? Text::zh : Text::en;
    }
}
