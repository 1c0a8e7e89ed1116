package io.huisuan.engine.quote;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.engine.shelf.ReleaseView;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Quote;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.rules.codec.QuoteJson;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.IntStream;

/** Effective prices as a listing page reads them. */
final class PricesView {

    private PricesView() {}

    /** Translates an answer to these carts of one unit each. */
    static JsonNode of(List<Cart> carts, Prices.Answer answer) {
        Cart first = carts.getFirst();
        return Writing.object()
                .member("release", ReleaseView.of(answer.release()))
                .text("at", first.at().toString())
                .text("currency", first.currency().getCurrencyCode())
                .fullList(
                        "prices",
                        IntStream.range(0, carts.size()).boxed().toList(),
                        i -> price(carts.get(i).lines().getFirst(), answer.quotes().get(i)))
                .tree();
    }

    private static ObjectNode price(Line item, Quote quote) {
        return Writing.object()
                .text("id", item.id())
                .text("sku", item.sku())
                .whole("unitPrice", item.unitPrice())
                .whole("listPrice", item.listPrice())
                .whole("price", quote.total())
                .fullList("promotions", quote.applied(), PricesView::promotion)
                .list("gifts", quote.gifts(), QuoteJson::write)
                .tree();
    }

    private static ObjectNode promotion(Applied applied) {
        return Writing.object()
                .text("promotion", applied.promotion())
                .member("name", PromotionJson.write(applied.proposal().reason()))
                .whole("amount", applied.amount())
                .tree();
    }
}
