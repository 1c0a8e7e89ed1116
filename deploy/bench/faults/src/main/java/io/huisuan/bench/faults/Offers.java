package io.huisuan.bench.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is promoted: each customer belongs to one tier, and each tier has a promotion whose limit is
 * of another kind.
 *
 * @param plenty how many orders a limit is enough for
 */
record Offers(int plenty) {

    /** What one order of the tier {@code hot} takes of its budget. */
    static final int HOT = 500;

    static final int CUSTOMERS = 24;
    static final int PER_CUSTOMER = 3;
    private static final int PRICE = 10_000;

    /** The tier that buys in groups. */
    static final String GROUP = "group";

    /** The tier that bargains. */
    static final String BARGAIN = "bargain";

    /** Members of a group, and friends of a bargain. */
    static final int TOGETHER = 3;

    private static final List<String> TIERS =
            List.of("hot", "partial", "uses", "each", "units", "code", "live", GROUP, BARGAIN);

    /** What everybody of the tier {@code code} enters. */
    static final String CODE = "GOOD-FOR-MANY";

    /** The coupon that it is good for. */
    static final String COUPON = "welcome";

    /** The campaign of the tier {@code live}, which has a budget of its own. */
    static final String LIVE = "live";

    /**
     * Something that there is so much of.
     *
     * @param resource a pattern of SQL that only its name is like
     */
    record Limit(String resource, long most) {}

    /** All limits that are not a customer's own. */
    List<Limit> limits() {
        return List.of(
                new Limit("BUDGET:hot:CNY", hotBudget()),
                new Limit("BUDGET:partial:CNY", partialBudget()),
                new Limit("LIMIT:uses", uses()),
                new Limit("LIMIT:units:units", units()),
                new Limit("CODE:%", codeUses()),
                new Limit("BUDGET:live:%", liveBudget()));
    }

    /** Who orders. */
    record Customer(String id, String tier) {}

    long hotBudget() {
        return (long) plenty * HOT;
    }

    long partialBudget() {
        return plenty * 2_345L;
    }

    long units() {
        return 3L * plenty;
    }

    long uses() {
        return plenty;
    }

    long codeUses() {
        return plenty;
    }

    long liveBudget() {
        return plenty * 1_777L;
    }

    static Customer anybody(Random dice) {
        return of(TIERS.get(dice.nextInt(TIERS.size())), dice.nextInt(CUSTOMERS));
    }

    private static Customer of(String tier, int number) {
        return new Customer(tier + "-" + number, tier);
    }

    /** Everybody who may ever order, once. */
    static List<Customer> everybody() {
        return TIERS.stream()
                .flatMap(tier -> IntStream.range(0, CUSTOMERS).mapToObj(number -> of(tier, number)))
                .toList();
    }

    /** A cart of one line where one order must take an exact share, else of two lines. */
    static String cart(Customer customer, String participation, Random dice) {
        boolean isOne = Set.of("hot", GROUP, BARGAIN).contains(customer.tier());
        String lines =
                isOne
                        ? line("a", 1)
                        : line("a", 1 + dice.nextInt(3)) + "," + line("b", 1 + dice.nextInt(2));
        String codes = customer.tier().equals("code") ? "\"" + CODE + "\"" : "";
        return """
        {"currency": "CNY", "customer": {"id": "%s", "tier": "%s"}, "codes": [%s], "lines": [%s]%s}
        """
                .formatted(customer.id(), customer.tier(), codes, lines, participation);
    }

    private static String line(String id, int qty) {
        return "{\"id\": \"%s\", \"sku\": \"TEA-%s\", \"qty\": %d, \"unitPrice\": %d}"
                .formatted(id, id, qty, PRICE);
    }

    /** By their ids. */
    Map<String, String> promotions() {
        var all = new LinkedHashMap<String, String>();
        all.put("hot", off("hot", "\"budget\": " + hotBudget()));
        all.put(
                "partial",
                percent("partial", "\"budget\": " + partialBudget() + ", \"partial\": true"));
        all.put("uses", percent("uses", "\"uses\": " + uses()));
        all.put("each", percent("each", "\"usesPerCustomer\": " + PER_CUSTOMER));
        all.put("units", percent("units", "\"units\": " + units() + ", \"budget\": 1000000000"));
        all.put(
                "code",
                percent("code", "")
                        .replace("customer.tier", "cart.coupons")
                        .replace("[\"code\"]", "[\"" + COUPON + "\"]"));
        all.put("live", percent("live", "").replace("\"sale\"", "\"" + LIVE + "\""));
        all.put(
                GROUP,
                played(
                        GROUP,
                        """
                        {"type": "groupBuy", "need": %d, "lifeMinutes": 60, "openPerCustomer": 100}
                        """
                                .formatted(TOGETHER)));
        all.put(
                BARGAIN,
                played(
                        BARGAIN,
                        """
                        {"type": "bargain", "first": %d, "floor": 6000, "lifeMinutes": 60,
                         "buyWithinMinutes": 60, "startsPerCustomer": 1000, "helpsPerDay": 1000,
                         "cuts": {"type": "fixed", "helpers": %d, "least": 500, "most": 3000}}
                        """
                                .formatted(PRICE, TOGETHER)));
        return all;
    }

    private static String played(String id, String play) {
        return promotion(
                        id,
                        "",
                        "FIXED_PRICE",
                        """
                        {"stage": "ITEM", "target": {"type": "lines"},
                         "effect": {"type": "unitPrice", "price": 6000}}
                        """)
                .replace("\"limits\": {}", "\"play\": " + play);
    }

    /** Another version of something that concerns nobody: a release that differs. */
    static Map<String, String> stranger(int number) {
        return Map.of("stranger", percent("stranger", "\"uses\": " + (1_000 + number)));
    }

    private static String off(String id, String limits) {
        return promotion(
                id,
                limits,
                "TIERED_OFF",
                """
                {"stage": "ORDER", "target": {"type": "lines"},
                 "effect": {"type": "tiered", "measure": "AMOUNT", "basis": "RUNNING",
                            "tiers": [{"atLeast": 1, "gives": {"type": "amountOff",
                                       "amount": %d, "split": "BY_AMOUNT"}}]}}
                """
                        .formatted(HOT));
    }

    private static String percent(String id, String limits) {
        return promotion(
                id,
                limits,
                "PERCENT_OFF",
                """
                {"stage": "ITEM", "target": {"type": "lines"},
                 "effect": {"type": "percentOff", "basisPoints": 1000, "per": "UNIT"}}
                """);
    }

    private static String promotion(String id, String limits, String template, String offer) {
        return """
        {"id": "%s", "campaign": "sale", "name": {"zh": "优惠", "en": "Offer"}, "currency": "CNY",
         "schedule": {"zone": "Asia/Shanghai"}, "limits": {%s},
         "when": {"type": "text", "field": "customer.tier", "values": ["%s"]},
         "body": {"type": "form", "template": "%s", "offers": [%s]}}
        """
                .formatted(id, limits, id, template, offer);
    }
}
