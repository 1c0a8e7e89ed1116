package io.huisuan.bench.faults;

import java.util.Map;

/** What crowds want. */
final class CrowdOffers {

    static final String GROUP = "crowd-group";
    static final String BARGAIN = "crowd-bargain";
    static final String REFERRAL = "crowd-referral";
    static final String FLASH = "crowd-flash";

    static final int SEATS = 3;
    static final int HELPERS = 10;
    private static final int PRICE = 19_900;
    private static final int CHEAP = 9_900;

    private CrowdOffers() {}

    /** By their ids. */
    static Map<String, String> promotions(int units) {
        return Map.of(
                GROUP,
                priced(
                        GROUP,
                        """
                        "play": {"type": "groupBuy", "need": %d, "lifeMinutes": 600,
                                 "openPerCustomer": 1}
                        """
                                .formatted(SEATS)),
                BARGAIN,
                priced(
                        BARGAIN,
                        """
                        "play": {"type": "bargain", "first": %d, "floor": %d, "lifeMinutes": 600,
                                 "buyWithinMinutes": 600, "startsPerCustomer": 1,
                                 "helpsPerDay": 1000,
                                 "cuts": {"type": "fixed", "helpers": %d, "least": 500,
                                          "most": 2000}}
                        """
                                .formatted(PRICE, CHEAP, HELPERS)),
                REFERRAL,
                promotion(
                        REFERRAL,
                        "\"play\": {\"type\": \"referral\", \"bindWithinMinutes\": 600,"
                                + " \"windowMinutes\": 0}",
                        "REFERRAL",
                        """
                        {"stage": "EARN", "target": {"type": "lines"},
                         "effect": {"type": "reward", "to": "INVITER",
                                    "prize": {"type": "points", "points": 100}}}
                        """),
                FLASH,
                priced(
                        FLASH,
                        """
                        "limits": {"units": %d, "unitsPerCustomer": 1},
                        "when": {"type": "text", "field": "customer.tier", "values": ["%s"]}
                        """
                                .formatted(units, FLASH)));
    }

    private static String priced(String id, String more) {
        return promotion(
                id,
                more,
                "FIXED_PRICE",
                """
                {"stage": "ITEM", "target": {"type": "lines"},
                 "effect": {"type": "unitPrice", "price": %d}}
                """
                        .formatted(CHEAP));
    }

    private static String promotion(String id, String more, String template, String offer) {
        return """
        {"id": "%1$s", "campaign": "%1$s", "name": {"zh": "人多", "en": "Crowd"}, "currency": "CNY",
         "schedule": {"zone": "Asia/Shanghai"}, %2$s,
         "body": {"type": "form", "template": "%3$s", "offers": [%4$s]}}
        """
                .formatted(id, more, template, offer);
    }

    /** A cart of one unit, bought in something or alone. */
    static String cart(String customer, String tier, String participation) {
        return """
        {"currency": "CNY", "customer": {"id": "%s", "tier": "%s"}, %s
         "lines": [{"id": "a", "sku": "TEA", "qty": 1, "unitPrice": %d}]}
        """
                .formatted(customer, tier, participation, PRICE);
    }
}
