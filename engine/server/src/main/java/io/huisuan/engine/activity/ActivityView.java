package io.huisuan.engine.activity;

import io.huisuan.engine.shelf.ReleaseView;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Schedule;
import io.huisuan.rules.codec.EffectJson;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** What can be played, as a shop's page reads it. */
final class ActivityView {

    private ActivityView() {}

    static JsonNode of(Activities.Answer answer) {
        var running = answer.running();
        return Writing.object()
                .member("release", ReleaseView.of(answer.release()))
                .text("at", answer.at().toString())
                .fullList("items", running.items(), ActivityView::of)
                .whole("page", running.page())
                .whole("size", running.size())
                .whole("total", running.total())
                .tree();
    }

    private static ObjectNode of(Promotion promotion) {
        return Writing.object()
                .text("id", promotion.id())
                .text("campaign", promotion.campaign())
                .member("name", PromotionJson.write(promotion.name()))
                .text("currency", promotion.currency().getCurrencyCode())
                .text("until", until(promotion.schedule()), "")
                .member("play", PromotionJson.write(promotion).path("play"))
                .fullList("prices", GoodsPrice.of(promotion), ActivityView::price)
                .fullList("rewards", rewards(promotion), EffectJson::write)
                .tree();
    }

    private static String until(Schedule schedule) {
        return schedule.until()
                .map(local -> local.atZone(schedule.zone()).toInstant().toString())
                .orElse("");
    }

    private static ObjectNode price(GoodsPrice price) {
        return Writing.object().text("sku", price.sku()).whole("price", price.price()).tree();
    }

    private static List<Reward> rewards(Promotion promotion) {
        return Said.by(promotion)
                .map(Offer::effect)
                .filter(Reward.class::isInstance)
                .map(Reward.class::cast)
                .distinct()
                .toList();
    }
}
