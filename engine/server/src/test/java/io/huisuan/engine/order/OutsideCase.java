package io.huisuan.engine.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A case from outside, as a promotion for customers whose tier is the case's name. */
record OutsideCase(String id, JsonNode json) {

    private static final Path CASES = Path.of("../kernel/src/test/resources/cases/pricing.json");

    static OutsideCase of(String id) {
        try {
            return Json.parse(Files.readAllBytes(CASES))
                    .valueStream()
                    .filter(one -> one.path("id").asString("").equals(id))
                    .map(one -> new OutsideCase(id, one))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is expected, by JSON pointer. */
    long expected(String pointer) {
        return json.at("/expected" + pointer).longValue();
    }

    String promotionId() {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The case's only promotion, as an author would write it. */
    String promotion() {
        JsonNode source = json.at("/promotions/0");
        JsonNode then = source.at("/then/0");
        return text(
                Writing.object()
                        .text("id", promotionId())
                        .text("campaign", "outside")
                        .member("name", text("外部", "Outside"))
                        .text("currency", "USD")
                        .member("schedule", Writing.object().text("zone", "UTC").tree())
                        .member("when", when(source))
                        .member("limits", limits(source))
                        .member("body", body(then))
                        .tree());
    }

    private static ObjectNode text(String zh, String en) {
        return Writing.object().text("zh", zh).text("en", en).tree();
    }

    private JsonNode when(JsonNode source) {
        ObjectNode all = Writing.type("all").tree();
        all.putArray("of").add(is("customer.tier", id));
        String code = source.path("requiresCode").asString("");
        if (!code.isEmpty()) {
            all.withArray("of").add(is("cart.codes", code));
        }
        return all;
    }

    private static JsonNode is(String field, String value) {
        ObjectNode is = Writing.type("text").text("field", field).tree();
        is.putArray("values").add(value);
        return is;
    }

    private static JsonNode limits(JsonNode source) {
        ObjectNode limits = Writing.object().tree();
        copy(source.path("perCustomerLimit"), limits, "usesPerCustomer");
        copy(source.path("usageLimit"), limits, "uses");
        copy(source.path("unitLimitPerCampaign"), limits, "units");
        copy(source.at("/budget/limit"), limits, "budget");
        if (source.at("/budget/mode").asString("").equals("partial")) {
            limits.put("partial", true);
        }
        return limits;
    }

    private static void copy(JsonNode from, ObjectNode to, String name) {
        if (!from.isMissingNode()) {
            to.put(name, from.longValue());
        }
    }

    private static JsonNode body(JsonNode then) {
        ObjectNode effect =
                switch (then.path("type").stringValue()) {
                    case "amount_off_order" ->
                            Writing.type("amountOff")
                                    .whole("amount", then.path("amount").longValue())
                                    .text("split", "BY_AMOUNT")
                                    .tree();
                    case "percent_off_order" -> percent(then, "ORDER");
                    case "percent_off_items" -> percent(then, "UNIT");
                    case String other -> throw new IllegalArgumentException(other);
                };
        boolean isOfItems = then.path("type").stringValue().endsWith("items");
        ObjectNode body = Writing.type("form").text("template", "CUSTOM").tree();
        body.putArray("offers")
                .add(
                        Writing.object()
                                .text("stage", isOfItems ? "ITEM" : "ORDER")
                                .member("target", Writing.type("lines").tree())
                                .member("effect", effect)
                                .tree());
        return body;
    }

    private static ObjectNode percent(JsonNode then, String per) {
        return Writing.type("percentOff")
                .whole("basisPoints", then.path("percent").longValue() * 100)
                .text("per", per)
                .tree();
    }

    /** The case's cart of somebody. */
    String cart(String customer) {
        return cart(customer, json.at("/cart/lines/0/unitPrice").longValue(), 1);
    }

    String cart(String customer, long price, int qty) {
        ObjectNode cart = Writing.object().text("currency", "USD").tree();
        cart.putObject("customer").put("id", customer).put("tier", id);
        String code = json.at("/promotions/0/requiresCode").asString("");
        if (!code.isEmpty()) {
            cart.putArray("codes").add(code);
        }
        cart.putArray("lines")
                .addObject()
                .put("id", "a")
                .put("sku", "A")
                .put("qty", qty)
                .put("unitPrice", price);
        return text(cart);
    }

    static String text(JsonNode json) {
        return new String(Json.canonical(json), UTF_8);
    }
}
