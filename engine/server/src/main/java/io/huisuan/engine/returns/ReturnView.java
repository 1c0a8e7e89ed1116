package io.huisuan.engine.returns;

import io.huisuan.promotion.Text;
import io.huisuan.returns.ReturnQuote;
import io.huisuan.returns.ReturnQuote.GiftDue;
import io.huisuan.returns.ReturnQuote.LineRefund;
import io.huisuan.returns.ReturnQuote.Lost;
import io.huisuan.returns.UsedCode;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.rules.codec.Writing;
import io.huisuan.rules.explain.ReturnWords;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/** A return quote as whoever takes goods back reads it. */
public record ReturnView(Returns.Answer answer, ReturnWords words, Locale locale) {

    /** Translates an answer about a decision. */
    public static JsonNode of(String decision, Returns.Answer answer, Locale locale) {
        var words =
                new ReturnWords(
                        answer.order(), answer.quote(), answer.onReturn(), answer.isComplete());
        return new ReturnView(answer, words, locale).tree(decision);
    }

    private JsonNode tree(String decision) {
        ReturnQuote quote = answer.quote();
        return Writing.object()
                .text("decision", decision)
                .text("onReturn", answer.onReturn().name())
                .text("currency", answer.order().cart().currency().getCurrencyCode())
                .whole("paid", quote.refund() + quote.withheld())
                .whole("withheld", quote.withheld())
                .whole("refund", quote.refund())
                .whole("shipping", quote.shipping())
                .fullList("lines", quote.lines(), ReturnView::line)
                .fullList("lost", quote.lost(), this::lost)
                .fullList("gifts", quote.gifts(), this::gift)
                .fullList("codes", answer.order().usedCodes(), this::code)
                .whole("pointsBack", quote.pointsBack())
                .whole("pointsReversed", quote.pointsReversed())
                .text("text", in(words.whole()))
                .tree();
    }

    private static ObjectNode line(LineRefund line) {
        return Writing.object()
                .text("line", line.lineId())
                .whole("units", line.units())
                .whole("paid", line.paid())
                .whole("tax", line.tax())
                .tree();
    }

    private ObjectNode lost(Lost lost) {
        return Writing.object()
                .text("promotion", lost.promotion())
                .member("name", PromotionJson.write(words.name(lost.promotion())))
                .whole("number", lost.number())
                .text("measure", lost.threshold().measure().name())
                .whole("required", lost.threshold().atLeast())
                .whole("actual", lost.actual())
                .whole("missing", lost.threshold().atLeast() - lost.actual())
                .whole("given", lost.given())
                .text("text", in(words.of(lost)))
                .tree();
    }

    private ObjectNode gift(GiftDue gift) {
        return Writing.object()
                .text("promotion", gift.promotion())
                .member("name", PromotionJson.write(words.name(gift.promotion())))
                .text("sku", gift.sku())
                .whole("qty", gift.qty())
                .whole("value", gift.value())
                .text("text", in(words.of(gift)))
                .tree();
    }

    private ObjectNode code(UsedCode code) {
        return Writing.object()
                .text("code", code.code())
                .inOrder("promotions", code.promotions())
                .fullFlag("back", answer.codesBack())
                .text("text", in(ReturnWords.of(code, answer.codesBack())))
                .tree();
    }

    private String in(Text text) {
        return locale.getLanguage().equals("zh") ? text.zh() : text.en();
    }
}
