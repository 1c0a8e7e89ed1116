package io.huisuan.engine.flash;

import org.jspecify.annotations.Nullable;

/**
 * A flash sale to test with: its own goods, which cost 100.00 otherwise, at 49.00.
 *
 * @param from local times in Shanghai; null for none
 */
record Sale(String id, int stock, int each, @Nullable String from, @Nullable String until) {

    static final long PRICE = 4_900;

    static Sale always(String id, int stock, int each) {
        return new Sale(id, stock, each, null, null);
    }

    Sale stock(int other) {
        return new Sale(id, other, each, from, until);
    }

    /** As its author writes it. */
    String promotion() {
        return """
        {"id": "%s", "campaign": "test", "name": {"zh": "限时抢购", "en": "Flash sale"},
         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"%s%s},
         "limits": {"units": %d, "unitsPerCustomer": %d},
         "body": {"type": "form", "template": "FLASH_SALE",
                  "offers": [{"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["%s"]}},
                              "effect": {"type": "unitPrice", "price": %d}}]}}
        """
                .formatted(
                        id, member("from", from), member("until", until), stock, each, id, PRICE);
    }

    private static String member(String name, @Nullable String time) {
        return time == null ? "" : ", \"%s\": \"%s\"".formatted(name, time);
    }

    /** So many units of its goods, in somebody's cart. */
    String cart(String customer, int qty) {
        return """
        {"currency": "CNY", "customer": {"id": "%s"},
         "lines": [{"id": "a", "sku": "%s", "qty": %d, "unitPrice": 10000}]}
        """
                .formatted(customer, id, qty);
    }
}
