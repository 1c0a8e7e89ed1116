package io.huisuan.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.rules.codec.Json;

/** Promotions to test with, as authors' JSON. */
public final class Promotions {

    public static final String TEN_PERCENT = percent("ten-percent", 1000);

    private Promotions() {}

    /** So much off the whole order. */
    public static String percent(String id, int basisPoints) {
        return """
        {"id": "%s", "campaign": "test", "name": {"zh": "折扣", "en": "Discount"}, "currency": "CNY",
         "schedule": {"zone": "Asia/Shanghai"},
         "body": {"type": "form", "template": "PERCENT_OFF",
                  "offers": [{"stage": "ORDER", "target": {"type": "lines"},
                              "effect": {"type": "percentOff", "basisPoints": %d, "per": "ORDER"}}]}}
        """
                .formatted(id, basisPoints);
    }

    /** So much off the whole order, for customers of this tier. */
    public static String forTier(String id, String tier, int basisPoints) {
        String when =
                """
                "when": {"type": "text", "field": "customer.tier", "values": ["%s"]}, "body":\
                """
                        .formatted(tier);
        return percent(id, basisPoints).replace("\"body\":", when);
    }

    /** A cup for free, from so much on. */
    public static String gift(String id, long from) {
        return """
        {"id": "%s", "campaign": "test", "name": {"zh": "满赠", "en": "Gift"}, "currency": "CNY",
         "schedule": {"zone": "Asia/Shanghai"},
         "body": {"type": "form", "template": "FREE_GIFT",
                  "offers": [{"stage": "ORDER", "target": {"type": "lines"},
                              "thresholds": [{"measure": "AMOUNT", "basis": "LIST", "atLeast": %d,
                                              "of": {"type": "lines"}}],
                              "effect": {"type": "freeGift", "sku": "CUP", "qty": 1, "value": 900}}]}}
        """
                .formatted(id, from);
    }

    static String id(String promotion) {
        return Json.parse(promotion.getBytes(UTF_8)).path("id").stringValue();
    }
}
