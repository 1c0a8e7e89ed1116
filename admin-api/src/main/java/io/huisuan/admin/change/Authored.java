package io.huisuan.admin.change;

import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.change.Draft;
import io.huisuan.rules.codec.Json;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The JSON that somebody wants an asset to have. It may be unfinished; what is wrong with it is
 * told by the check and refused at submit.
 */
record Authored(AssetId asset, JsonNode json) {

    private static final int LABEL = 400;

    static Authored of(AssetId asset, byte[] body) {
        JsonNode json = Json.parse(body);
        if (!json.isObject()) {
            throw HttpRefusal.at("", "wrong-type", "需要一个 JSON 对象", "a JSON object is expected");
        }
        if (asset.kind() == AssetKind.POLICY && !asset.equals(AssetId.POLICY)) {
            throw HttpRefusal.at(
                    "",
                    "out-of-range",
                    "定价策略只有一份：" + AssetId.POLICY,
                    "there is one pricing policy: " + AssetId.POLICY);
        }
        if (asset.kind() == AssetKind.PROMOTION
                && !json.path("id").asString("").equals(asset.name())) {
            throw HttpRefusal.at(
                    "/id",
                    "out-of-range",
                    "id 应与地址中的 " + asset.name() + " 相同",
                    "the id must be " + asset.name() + " as in the address");
        }
        return new Authored(asset, json);
    }

    /** Raw DRL and everything but promotions is for rule engineers. */
    Authored allowedFor(Actor actor) {
        if (actor.roles().contains(Role.RULE_ENGINEER)) {
            return this;
        }
        if (asset.kind() != AssetKind.PROMOTION) {
            throw engineersOnly();
        }
        if (json.at("/body/type").asString("").equals("drl")) {
            throw engineersOnly();
        }
        return this;
    }

    private static Refused engineersOnly() {
        return Refused.forbidden(
                "rule-engineer-only",
                "只有规则工程师可以编辑 DRL 和定价策略；请改用表单，或请规则工程师来做。",
                "Only a rule engineer may edit DRL and the policy; use a form, or ask one.");
    }

    Draft draft() {
        @Nullable String campaign = json.path("campaign").asString("");
        return new Draft(
                campaign.isEmpty() ? null : campaign, label(), Blob.of(Json.canonical(json)));
    }

    private String label() {
        String names = json.at("/name/zh").asString("") + " " + json.at("/name/en").asString("");
        return names.substring(0, Math.min(LABEL, names.length())).strip();
    }
}
