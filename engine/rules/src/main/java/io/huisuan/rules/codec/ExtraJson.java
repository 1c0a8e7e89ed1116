package io.huisuan.rules.codec;

import io.huisuan.pricing.Extra.Beside;
import io.huisuan.pricing.Extra.CodeRefused;
import io.huisuan.pricing.Extra.Granted;
import io.huisuan.pricing.Extra.PointsEarned;
import io.huisuan.pricing.Extra.PointsSpent;
import io.huisuan.pricing.Extra.Said;
import io.huisuan.pricing.Extra.Swapped;
import io.huisuan.promotion.Text;

import tools.jackson.databind.node.ObjectNode;

/** The JSON of what promotions give or say besides prices and gifts. */
final class ExtraJson {

    private ExtraJson() {}

    static ObjectNode write(Beside extra) {
        return switch (extra) {
            case Swapped swapped ->
                    of("swapped", extra)
                            .text("line", swapped.line())
                            .whole("units", swapped.units())
                            .text("sku", swapped.sku())
                            .whole("qty", swapped.qty())
                            .whole("value", swapped.value())
                            .whole("worth", swapped.worth())
                            .tree();
            case PointsSpent(_, long points, long amount) ->
                    of("pointsSpent", extra).whole("points", points).whole("amount", amount).tree();
            case PointsEarned(_, long points) ->
                    of("pointsEarned", extra).whole("points", points).tree();
            case Granted(_, var grant) ->
                    of("granted", extra).member("grant", GrantJson.write(grant)).tree();
            case CodeRefused(_, String code, Text reason) ->
                    of("codeRefused", extra)
                            .text("code", code)
                            .member("reason", PromotionJson.write(reason))
                            .tree();
            case Said(_, var remark) ->
                    of("said", extra).member("remark", RemarkJson.write(remark)).tree();
        };
    }

    private static Writing of(String type, Beside extra) {
        return Writing.type(type).text("promotion", extra.promotion());
    }
}
