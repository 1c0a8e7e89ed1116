package io.huisuan.engine.flash;

import io.huisuan.engine.activity.GoodsPrice;
import io.huisuan.engine.flash.FlashSales.Seen;
import io.huisuan.engine.limit.Stocks.Rest;
import io.huisuan.engine.shelf.ReleaseView;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Flash sales as a shop's page reads them. */
final class FlashView {

    private FlashView() {}

    static JsonNode of(FlashSales.Answer answer, String customer) {
        var sales = answer.sales();
        return Writing.object()
                .member("release", ReleaseView.of(answer.release()))
                .text("at", answer.at().toString())
                .fullList("items", sales.items(), seen -> of(seen, customer))
                .whole("page", sales.page())
                .whole("size", sales.size())
                .whole("total", sales.total())
                .tree();
    }

    /**
     * One.
     *
     * @param customer for whom it also tells how many there are; empty for nobody
     */
    static ObjectNode of(Seen seen, String customer) {
        Promotion promotion = seen.sale().promotion();
        Limits limits = promotion.limits();
        var json =
                Writing.object()
                        .text("id", promotion.id())
                        .text("campaign", promotion.campaign())
                        .member("name", PromotionJson.write(promotion.name()))
                        .text("currency", promotion.currency().getCurrencyCode())
                        .text("from", text(seen.sale().from()), "")
                        .text("until", text(seen.sale().until()), "")
                        .text("state", seen.state().name())
                        .fullList("prices", seen.sale().prices(), FlashView::price)
                        .whole("stock", limits.units(), Limits.NO_LIMIT)
                        .whole("perCustomer", limits.unitsPerCustomer(), Limits.NO_LIMIT)
                        .member("left", number(seen.rest(), Rest::units));
        return customer.isEmpty()
                ? json.tree()
                : json.member("leftForCustomer", number(seen.rest(), Rest::ofCustomer)).tree();
    }

    private static String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }

    private static ObjectNode price(GoodsPrice price) {
        return Writing.object().text("sku", price.sku()).whole("price", price.price()).tree();
    }

    /** Null where nobody knows, and where nothing limits. */
    private static JsonNode number(Optional<Rest> rest, ToLongFunction<Rest> what) {
        var nodes = JsonNodeFactory.instance;
        return rest.map(what::applyAsLong)
                .filter(left -> left < Limits.NO_LIMIT)
                .map(left -> (JsonNode) nodes.numberNode(left))
                .orElseGet(nodes::nullNode);
    }
}
