package io.huisuan.admin.coupon;

import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a promotion has to do with a coupon.
 *
 * @param asks it applies to who has the coupon
 * @param gives it gives the coupon away
 */
record Mention(boolean asks, boolean gives) {

    private static final String FIELD = "cart.coupons";

    /** In DRL. */
    private static final String ASKING = "\\bcoupons\\b[^;\\n]*\"%s\"";

    private static final String GIVING = "\\bgrantCoupon\\s*\\(\\s*\"%s\"";

    /**
     * Reads a promotion's JSON, however unfinished.
     *
     * @param coupon of lower-case letters, digits and dashes
     */
    static Mention of(JsonNode promotion, String coupon) {
        String text = promotion.at("/body/text").asString("");
        return new Mention(
                asks(promotion, coupon)
                        || inTable(promotion.path("body"), coupon)
                        || says(text, ASKING, coupon),
                gives(promotion, coupon) || says(text, GIVING, coupon));
    }

    private static boolean says(String drl, String what, String coupon) {
        return Pattern.compile(what.formatted(coupon)).matcher(drl).find();
    }

    boolean isAny() {
        return asks || gives;
    }

    private static boolean asks(JsonNode json, String coupon) {
        boolean here =
                json.path("field").asString("").equals(FIELD) && has(json.path("values"), coupon);
        return here || children(json).anyMatch(child -> asks(child, coupon));
    }

    private static boolean gives(JsonNode json, String coupon) {
        boolean here = json.path("coupon").asString("").equals(coupon);
        return here || children(json).anyMatch(child -> gives(child, coupon));
    }

    private static boolean inTable(JsonNode body, String coupon) {
        JsonNode columns = body.path("columns");
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (columns.path(i).path("field").asString("").equals(FIELD)
                    && children(body.path("rows"))
                            .anyMatch(row -> has(row.path("cells").path(column), coupon))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(JsonNode texts, String coupon) {
        return children(texts).anyMatch(text -> text.asString("").equals(coupon));
    }

    private static Stream<JsonNode> children(JsonNode json) {
        return json.values().stream();
    }
}
