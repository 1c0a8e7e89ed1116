package io.huisuan.admin.demo;

import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.campaign.Terms;
import io.huisuan.repo.change.Draft;
import io.huisuan.rules.codec.Json;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The campaigns and promotions that ship with the product. */
final class Starters {

    private final Map<String, Terms> campaigns = new TreeMap<>();
    private final Map<AssetId, JsonNode> promotions = new TreeMap<>();

    private Starters() {}

    /** What the rules repository ships: a folder for each campaign. */
    static Starters shipped() {
        var starters = new Starters();
        for (JsonNode json : Shipped.all("rules/*/*.json")) {
            if (json.has("body")) {
                String id = json.path("id").asString();
                starters.promotions.put(AssetId.promotion(id), json);
            } else if (json.has("goal")) {
                starters.campaigns.put(json.path("id").asString(), terms(json));
            }
        }
        return starters;
    }

    private static Terms terms(JsonNode campaign) {
        return new Terms(
                campaign.at("/name/zh").asString(),
                campaign.at("/name/en").asString(),
                campaign.path("goal").asString(),
                campaign.path("owner").asString(),
                campaign.path("zone").asString(),
                null,
                null);
    }

    /** By id. */
    Map<String, Terms> campaigns() {
        return campaigns;
    }

    /** Forms and tables. */
    Map<AssetId, Draft> forms() {
        return drafts(json -> !isDrl(json));
    }

    Map<AssetId, Draft> drl() {
        return drafts(Starters::isDrl);
    }

    private static boolean isDrl(JsonNode promotion) {
        return promotion.at("/body/type").asString().equals("drl");
    }

    private Map<AssetId, Draft> drafts(Predicate<JsonNode> which) {
        var drafts = new TreeMap<AssetId, Draft>();
        promotions.forEach(
                (id, json) -> {
                    if (which.test(json)) {
                        drafts.put(id, draft(json));
                    }
                });
        return drafts;
    }

    private static Draft draft(JsonNode promotion) {
        String label =
                promotion.at("/name/zh").asString() + " " + promotion.at("/name/en").asString();
        return new Draft(
                promotion.path("campaign").asString(), label, Blob.of(Json.canonical(promotion)));
    }
}
