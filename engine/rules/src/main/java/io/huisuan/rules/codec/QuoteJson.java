package io.huisuan.rules.codec;

import io.huisuan.pricing.Optimality;
import io.huisuan.pricing.Optimality.Bounded;
import io.huisuan.pricing.Optimality.Optimal;
import io.huisuan.pricing.Quote;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Quote.QuotedFee;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.pricing.Quote.Run;
import io.huisuan.pricing.Tax;

import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of quotes. Lists and totals are written also when they are empty or 0: a reader needs no
 * defaults.
 */
public final class QuoteJson {

    private QuoteJson() {}

    public static ObjectNode write(Quote quote) {
        return Writing.object()
                .text("currency", quote.currency().getCurrencyCode())
                .fullList("lines", quote.lines(), QuoteJson::write)
                .fullList("shipping", quote.shipping(), QuoteJson::write)
                .fullList("gifts", quote.gifts(), QuoteJson::write)
                .fullList("extras", quote.extras(), ExtraJson::write)
                .whole("goods", quote.goods())
                .whole("discountTotal", quote.discountTotal())
                .whole("shippingTotal", quote.shippingPayable())
                .fullFlag("taxIncluded", quote.tax() == Tax.INCLUDED)
                .whole("taxTotal", quote.taxTotal())
                .whole("total", quote.total())
                .fullList("outcomes", quote.outcomes(), OutcomeJson::write)
                .member("optimality", write(quote.optimality()))
                .tree();
    }

    private static ObjectNode write(Optimality optimality) {
        return switch (optimality) {
            case Optimal() -> Writing.type("optimal").tree();
            case Bounded(long gap) -> Writing.type("bounded").whole("gap", gap).tree();
        };
    }

    private static ObjectNode write(QuotedLine line) {
        return Writing.object()
                .text("id", line.lineId())
                .text("sku", line.sku())
                .whole("qty", line.qty())
                .whole("unitPrice", line.unitPrice())
                .whole("gross", line.gross())
                .whole("discount", line.discount())
                .whole("payable", line.payable())
                .whole("tax", line.tax())
                .fullList("units", line.units(), QuoteJson::write)
                .tree();
    }

    private static ObjectNode write(Run run) {
        return Writing.object().whole("count", run.count()).whole("payable", run.payable()).tree();
    }

    private static ObjectNode write(QuotedFee fee) {
        return Writing.object()
                .text("method", fee.method())
                .whole("fee", fee.fee())
                .whole("payable", fee.payable())
                .tree();
    }

    public static ObjectNode write(Gift gift) {
        return Writing.object()
                .text("promotion", gift.promotion())
                .text("sku", gift.sku())
                .whole("qty", gift.qty())
                .whole("value", gift.value())
                .tree();
    }
}
