package io.huisuan.rules.codec;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Text;
import io.huisuan.rules.explain.CodeState;
import io.huisuan.rules.explain.CodeWords;
import io.huisuan.rules.explain.Hints;
import io.huisuan.rules.explain.NearMiss;
import io.huisuan.rules.explain.Step;
import io.huisuan.rules.explain.Winners;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** The JSON of what is told beside the price; its texts are in the language of a tongue. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /**
     * {@code {"code", "state", "promotions"?, "why"?, "unused"?, "text"}}; {@code why} is the
     * outcome of the promotion that came furthest with the code, if it did not apply.
     */
    public static ObjectNode write(
            CodeState code, Currency currency, Function<Text, String> tongue) {
        return Writing.object()
                .text("code", code.code())
                .text("state", code.state().name())
                .inOrder("promotions", code.promotions())
                .member("why", code.why(), OutcomeJson::write)
                .whole("unused", code.unused(), 0)
                .text("text", tongue.apply(CodeWords.of(code, currency)))
                .tree();
    }

    /** The same of a coupon that was chosen; {@code coupon} is its id. */
    public static ObjectNode writeCoupon(
            CodeState coupon, Currency currency, Function<Text, String> tongue) {
        return Writing.object()
                .text("coupon", coupon.code())
                .text("state", coupon.state().name())
                .inOrder("promotions", coupon.promotions())
                .member("why", coupon.why(), OutcomeJson::write)
                .whole("unused", coupon.unused(), 0)
                .text("text", tongue.apply(CodeWords.ofCoupon(coupon, currency)))
                .tree();
    }

    /** Adds to each outcome that applied its {@code steps}. */
    public static void addSteps(JsonNode outcomes, Quote quote, Policy policy, Cart cart) {
        for (int i = 0; i < quote.outcomes().size(); i++) {
            if (quote.outcomes().get(i) instanceof Applied applied) {
                var steps = ((ObjectNode) outcomes.get(i)).putArray("steps");
                Step.of(applied, policy, cart).forEach(step -> steps.add(write(step)));
            }
        }
    }

    /** Adds to each outcome that was outbid by several its {@code rivals}: their ids. */
    public static void addRivals(JsonNode outcomes, Quote quote, Cart cart) {
        for (int i = 0; i < quote.outcomes().size(); i++) {
            if (quote.outcomes().get(i) instanceof Outbid lost) {
                List<String> winners = Winners.over(lost, quote, cart);
                if (winners.size() > 1) {
                    var rivals = ((ObjectNode) outcomes.get(i)).putArray("rivals");
                    winners.forEach(rivals::add);
                }
            }
        }
    }

    /**
     * {@code {"of", "units", "before", "amount", "after"}}; a percentage also has its {@code rate}
     * in basis points, its {@code base}, and as exact decimals {@code raw} and {@code rounding}.
     */
    public static ObjectNode write(Step step) {
        Writing written =
                Writing.object()
                        .text("of", step.of())
                        .whole("units", step.units())
                        .whole("before", step.before())
                        .whole("amount", step.amount())
                        .whole("after", step.after());
        step.percentage()
                .ifPresent(
                        percentage ->
                                written.whole("rate", percentage.rate())
                                        .whole("base", percentage.base())
                                        .text("raw", percentage.raw().toPlainString())
                                        .text(
                                                "rounding",
                                                percentage
                                                        .rounding(step.amount())
                                                        .toPlainString()));
        return written.tree();
    }

    /**
     * {@code {"promotion", "name", "measure", "missing", "of"?, "saves"?, "onShipping"?, "gifts"?,
     * "text"}}.
     */
    public static ObjectNode write(
            NearMiss miss, Currency currency, Function<Text, String> tongue) {
        return Writing.object()
                .text("promotion", miss.promotion())
                .member("name", PromotionJson.write(miss.name()))
                .text("measure", miss.measure().name())
                .whole("missing", miss.missing())
                .member("of", miss.of(), LineFilter.ANY, LineFilterJson::write)
                .whole("saves", miss.saves())
                .flag("onShipping", miss.onShipping())
                .list("gifts", miss.gifts(), QuoteJson::write)
                .text("text", tongue.apply(Hints.of(miss, currency)))
                .tree();
    }
}
