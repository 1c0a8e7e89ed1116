package io.huisuan.shop;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.TreeMap;

/** What the shop sells. A browser names a SKU and how many; what one costs is known here. */
final class Goods {

    private static final int MOST_LINES = 50;
    private static final int MOST_UNITS = 99;

    private final JsonNode catalogue;
    private final Map<String, JsonNode> products = new TreeMap<>();

    Goods(JsonNode catalogue) {
        this.catalogue = catalogue;
        catalogue.path("products").forEach(one -> products.put(one.path("sku").asString(), one));
    }

    String currency() {
        return catalogue.path("currency").asString();
    }

    /** For the page: everything but what the goods cost the shop. */
    JsonNode shown() {
        ObjectNode shown = catalogue.deepCopy().asObject();
        for (JsonNode product : shown.path("products")) {
            product.asObject().remove("unitCost");
            product.asObject().remove("floorPrice");
        }
        return shown;
    }

    /**
     * The lines of a cart.
     *
     * @param wanted how many of what, by SKU
     */
    ArrayNode lines(JsonNode wanted) {
        if (!wanted.isObject() || wanted.isEmpty() || wanted.size() > MOST_LINES) {
            throw Refused.malformed("goods are 1 to " + MOST_LINES + " SKUs with how many of each");
        }
        ArrayNode lines = Json.object().putArray("lines");
        wanted.properties().forEach(one -> lines.add(line(one.getKey(), one.getValue())));
        return lines;
    }

    private ObjectNode line(String sku, JsonNode many) {
        int units = many.asInt(0);
        if (units < 1 || units > MOST_UNITS) {
            throw Refused.malformed("of " + sku + " there can be 1 to " + MOST_UNITS);
        }
        return item(sku).put("id", sku).put("qty", units);
    }

    /** One product with its price, and with what promotions ask for. */
    ObjectNode item(String sku) {
        JsonNode product = products.get(sku);
        if (product == null) {
            throw Refused.unknown("the shop has no " + sku);
        }
        ObjectNode item = product.deepCopy().asObject();
        item.remove("name");
        return item;
    }
}
