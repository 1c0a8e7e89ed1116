package io.huisuan.authoring.outside;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A case of another promotion engine as our own JSON: what a marketer's forms, a checkout and the
 * house rules say. A line's {@code catalogPrice} is what we call its unit price; its unit price,
 * list price.
 */
record Authored(JsonNode json) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode policy(JsonNode defaults) {
        var policy = (ObjectNode) defaults.deepCopy();
        JsonNode other = json.path("policy");
        policy.put("rounding", other.path("rounding").asString("HALF_UP"));
        policy.put("target", upper(other.path("roundTarget").asString("price")));
        policy.put(
                "tax", json.at("/cart/taxRatePercent").isMissingNode() ? "INCLUDED" : "EXCLUDED");
        policy.put("percentBase", upper(other.path("percentBase").asString("running")));
        return policy;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    JsonNode cart() {
        JsonNode given = json.path("cart");
        ObjectNode cart = NODES.objectNode().put("id", "cart");
        cart.set("currency", given.path("currency"));
        ArrayNode lines = cart.putArray("lines");
        int taxRate = given.path("taxRatePercent").asInt(0) * 100;
        given.path("lines").forEach(line -> lines.add(line(line).put("taxRate", taxRate)));
        if (given.has("shipping")) {
            ObjectNode fee = cart.putArray("shipping").addObject();
            fee.put("method", "standard").set("fee", given.path("shipping"));
        }
        return cart;
    }

    private static ObjectNode line(JsonNode given) {
        ObjectNode line = NODES.objectNode();
        line.set("id", given.path("id"));
        line.set("sku", given.path("id"));
        line.set("qty", given.path("qty"));
        boolean catalog = given.has("catalogPrice");
        line.set("unitPrice", given.path(catalog ? "catalogPrice" : "unitPrice"));
        copy(given, catalog ? "unitPrice" : "listPrice", line, "listPrice");
        copy(given, "floorPrice", line, "floorPrice");
        copy(given, "tags", line, "tags");
        return line;
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String as) {
        if (from.has(name)) {
            to.set(as, from.path(name));
        }
    }

    List<JsonNode> promotions() {
        return json.path("promotions").valueStream().map(this::promotion).toList();
    }

    private JsonNode promotion(JsonNode given) {
        String name = given.path("id").asString();
        ObjectNode promotion = NODES.objectNode().put("id", id(name)).put("campaign", "outside");
        promotion.putObject("name").put("zh", name).put("en", name);
        promotion.set("currency", json.path("cart").path("currency"));
        promotion.putObject("schedule").put("zone", "UTC");
        promotion.set("stacking", stacking(given));
        promotion.set("when", when(given));
        List<JsonNode> effects = given.path("then").valueStream().toList();
        ObjectNode body = promotion.putObject("body").put("type", "form");
        body.put("template", effects.size() == 1 ? template(effects.getFirst()) : "CUSTOM");
        ArrayNode offers = body.putArray("offers");
        effects.forEach(effect -> offers.add(offer(effect, given)));
        return promotion;
    }

    /** Ours are lower case. */
    static String id(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static ObjectNode stacking(JsonNode given) {
        ObjectNode stacking = NODES.objectNode();
        copy(given, "priority", stacking, "priority");
        copy(given, "bestOfGroup", stacking, "group");
        copy(given, "skipDiscounted", stacking, "skipDiscounted");
        if (given.path("exclusive").asBoolean(false)) {
            stacking.put("exclusive", "FORCE");
        }
        return stacking;
    }

    private static ObjectNode when(JsonNode given) {
        ObjectNode all = NODES.objectNode().put("type", "all");
        ArrayNode of = all.putArray("of");
        for (JsonNode condition : given.path("when")) {
            if (condition.path("type").asString().equals("contains_tag")) {
                ObjectNode lines = of.addObject().put("type", "lines").put("atLeast", 1);
                lines.putObject("where").putArray("tags").add(condition.path("tag"));
            }
        }
        return all;
    }

    private static ObjectNode offer(JsonNode effect, JsonNode promotion) {
        ObjectNode offer = NODES.objectNode();
        offer.put(
                "stage",
                switch (type(effect)) {
                    case "amount_off_order", "percent_off_order" -> "ORDER";
                    case "percent_off_shipping" -> "SHIPPING";
                    case "amount_off_group", "buy_x_get_y" -> "BUNDLE";
                    default -> "ITEM";
                });
        offer.set("target", target(effect));
        ArrayNode thresholds = offer.putArray("thresholds");
        for (JsonNode condition : promotion.path("when")) {
            if (type(condition).startsWith("items_total_")) {
                thresholds.add(threshold(condition));
            }
        }
        offer.set("effect", effect(effect));
        return offer;
    }

    private static ObjectNode threshold(JsonNode condition) {
        int more = type(condition).equals("items_total_gt") ? 1 : 0;
        boolean original = condition.path("basis").asString().equals("original");
        return NODES.objectNode()
                .put("measure", "AMOUNT")
                .put("basis", original ? "LIST" : "RUNNING")
                .put("atLeast", condition.path("amount").asLong() + more);
    }

    private static ObjectNode target(JsonNode effect) {
        JsonNode select = effect.path("select");
        if (type(effect).equals("percent_off_shipping")) {
            return typed("shipping");
        }
        if (effect.has("from")) {
            ObjectNode units = units(effect.path("qty").asInt());
            units.putObject("where").putArray("skus").add(effect.path("from"));
            return units;
        }
        if (select.has("cheapestUnits")) {
            return units(select.path("cheapestUnits").asInt());
        }
        ObjectNode lines = typed("lines");
        if (select.has("tags")) {
            lines.putObject("where").set("tags", select.path("tags"));
        }
        return lines;
    }

    private static ObjectNode units(int count) {
        return typed("units").put("pick", "CHEAPEST").put("count", count);
    }

    private static String template(JsonNode effect) {
        return switch (type(effect)) {
            case "percent_off_items", "percent_off_order" -> "PERCENT_OFF";
            case "percent_off_shipping" -> "SHIPPING_OFF";
            case "fixed_unit_price" -> "UNIT_PRICE";
            case "amount_off_group" -> "BUNDLE_OFF";
            case "buy_x_get_y" -> "BUY_X_GET_Y";
            case "replace_item" -> "SWAP";
            default -> "AMOUNT_OFF";
        };
    }

    private static ObjectNode effect(JsonNode given) {
        long amount = given.path("amount").asLong();
        return switch (type(given)) {
            case "percent_off_items" -> percent(given, "UNIT");
            case "percent_off_order", "percent_off_shipping" -> percent(given, "ORDER");
            case "amount_off_order" -> amountOff(amount, "BY_AMOUNT");
            case "amount_off_items" -> amountOff(amount, split(given));
            case "fixed_unit_price" ->
                    typed("unitPrice").put("price", given.path("price").asLong());
            case "amount_off_group" -> group(given);
            case "buy_x_get_y" -> buying(given);
            case "replace_item" -> swap(given);
            case String other -> throw new IllegalArgumentException("no effect like " + other);
        };
    }

    private static ObjectNode percent(JsonNode given, String per) {
        BigDecimal percent = given.path("percent").asDecimal();
        ObjectNode effect =
                typed("percentOff")
                        .put("basisPoints", percent.movePointRight(2).intValueExact())
                        .put("per", per);
        copy(given, "maxDiscount", effect, "cap");
        return effect;
    }

    private static ObjectNode amountOff(long amount, String split) {
        return typed("amountOff").put("amount", amount).put("split", split);
    }

    private static String split(JsonNode given) {
        return switch (given.path("basis").asString()) {
            case "unit" -> "PER_UNIT";
            case "line" -> "PER_LINE";
            case "split_by_amount" -> "BY_AMOUNT";
            case "split_by_quantity" -> "BY_QUANTITY";
            case String other -> throw new IllegalArgumentException("no split like " + other);
        };
    }

    private static ObjectNode group(JsonNode given) {
        ObjectNode effect = typed("bundleOff");
        effect.putArray("parts").addObject().set("count", given.path("groupSize"));
        effect.set("off", amountOff(given.path("amountPerUnit").asLong(), "PER_UNIT"));
        return effect;
    }

    private static ObjectNode buying(JsonNode given) {
        ObjectNode effect = typed("buyXGetY");
        effect.set("buy", given.path("buyQty"));
        effect.set("get", given.path("getQty"));
        effect.set("maxFree", given.path("maxFree"));
        return effect.put("basisPoints", given.path("percent").asInt() * 100);
    }

    private static ObjectNode swap(JsonNode given) {
        ObjectNode effect = typed("swap");
        effect.set("sku", given.path("to").path("sku"));
        effect.put("qty", given.path("toQty").asInt(1));
        effect.set("value", given.path("to").path("unitPrice"));
        return effect;
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static String type(JsonNode given) {
        return given.path("type").asString();
    }
}
