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

    /** The same with an example: a line of 100.00 comes to so much. */
    public static String withExample(String promotion, long total) {
        String example =
                """
                "examples": [{"cart": {"currency": "CNY", "lines": [
                    {"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 10000}]},
                  "expect": {"total": %d}}], "body":\
                """
                        .formatted(total);
        return promotion.replace("\"body\":", example);
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

    /** 40.00 off the order from so much on, for whoever has the code. */
    public static String fortyOff(String id, long from, String code) {
        return """
        {"id": "%s", "campaign": "test", "name": {"zh": "满减", "en": "Money off"}, "currency": "CNY",
         "schedule": {"zone": "Asia/Shanghai"},
         "when": {"type": "text", "field": "cart.codes", "values": ["%s"]},
         "body": {"type": "form", "template": "TIERED_OFF",
                  "offers": [{"stage": "ORDER", "target": {"type": "lines"},
                              "effect": {"type": "tiered", "measure": "AMOUNT", "basis": "RUNNING",
                                         "tiers": [{"atLeast": %d, "gives": {"type": "amountOff",
                                                    "amount": 4000, "split": "BY_AMOUNT"}}]}}]}}
        """
                .formatted(id, code, from);
    }

    static String id(String promotion) {
        return Json.parse(promotion.getBytes(UTF_8)).path("id").stringValue();
    }
}
