package io.huisuan.engine.coupon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.engine.Answer;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A case of a checkout. Its promotions are for customers whose tier is the case's name; the
 * template of a coupon is called like its promotion, and lines are numbered from 1.
 */
record CheckoutCase(String id, JsonNode json) {

    /** All of {@code cases/checkout.json}. */
    static List<CheckoutCase> all() {
        try (var in = CheckoutCase.class.getResourceAsStream("/cases/checkout.json")) {
            return Json.parse(Objects.requireNonNull(in).readAllBytes())
                    .valueStream()
                    .map(one -> new CheckoutCase(one.path("id").stringValue(), one))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As JUnit lists it. */
    @Override
    public String toString() {
        return id + " " + json.path("title").stringValue();
    }

    /** As their author writes them. */
    List<String> promotions() {
        return json.path("promotions").valueStream().map(this::promotion).toList();
    }

    /** The coupons' templates. */
    List<String> templates() {
        return json.path("promotions")
                .valueStream()
                .filter(one -> one.path("coupon").asBoolean(false))
                .map(one -> one.path("id").stringValue())
                .toList();
    }

    private String promotion(JsonNode source) {
        String name = source.path("id").stringValue();
        ObjectNode when = Writing.type("all").tree();
        ArrayNode of = when.putArray("of").add(is("customer.tier", id));
        if (source.path("coupon").asBoolean(false)) {
            of.add(is("cart.coupons", name));
        }
        ObjectNode body = Writing.type("form").text("template", "CUSTOM").tree();
        body.putArray("offers").add(offer(source));
        ObjectNode promotion =
                Writing.object()
                        .text("id", name)
                        .text("campaign", "test")
                        .member("name", Writing.object().text("zh", name).text("en", name).tree())
                        .text("currency", "CNY")
                        .member("schedule", Writing.object().text("zone", "Asia/Shanghai").tree())
                        .member("when", when)
                        .member("body", body)
                        .tree();
        copy(source, "stacking", promotion);
        return text(promotion);
    }

    private static ObjectNode is(String field, String value) {
        ObjectNode is = Writing.type("text").text("field", field).tree();
        is.putArray("values").add(value);
        return is;
    }

    private static ObjectNode offer(JsonNode source) {
        ObjectNode target = Writing.type("lines").tree();
        copy(source, "where", target);
        ObjectNode offer =
                Writing.object()
                        .text("stage", source.path("stage").stringValue())
                        .member("target", target)
                        .member("effect", source.path("effect"))
                        .tree();
        copy(source, "thresholds", offer);
        return offer;
    }

    private static void copy(JsonNode from, String name, ObjectNode to) {
        if (from.has(name)) {
            to.set(name, from.path(name));
        }
    }

    /** The case's goods in a customer's cart, with these coupons. */
    ObjectNode cart(String customer, List<String> coupons) {
        ObjectNode cart = Writing.object().text("currency", "CNY").tree();
        cart.putObject("customer").put("id", customer).put("tier", id);
        coupons.forEach(cart.putArray("coupons")::add);
        ArrayNode lines = cart.putArray("lines");
        for (JsonNode line : json.path("lines").values()) {
            for (int i = 0; i < line.path("times").asInt(1); i++) {
                lines.add(goods(line).put("id", "" + (lines.size() + 1)));
            }
        }
        return cart;
    }

    private static ObjectNode goods(JsonNode line) {
        ObjectNode goods =
                Writing.object()
                        .text("sku", "GOODS")
                        .whole("qty", line.path("qty").asLong(1))
                        .whole("unitPrice", line.path("price").longValue())
                        .tree();
        copy(line, "tags", goods);
        return goods;
    }

    static String text(JsonNode json) {
        return new String(Json.canonical(json), UTF_8);
    }

    /** What became of a promotion, in a few words. */
    static String said(JsonNode outcome) {
        String what = outcome.path("outcome").stringValue();
        return what
                + switch (what) {
                    case "APPLIED" -> applied(outcome);
                    case "OUTBID", "EXCLUDED" -> " by " + outcome.path("by").stringValue();
                    case "THRESHOLD_MISSED" -> " by " + outcome.path("missing").longValue();
                    default -> "";
                };
    }

    private static String applied(JsonNode outcome) {
        long amount = outcome.path("amount").longValue();
        String raw = outcome.at("/steps/0/raw").asString("");
        boolean isCut = !raw.isEmpty() && !raw.equals("" + amount);
        return " " + amount + (isCut ? ", raw " + raw : "");
    }

    /** What became of each promotion that had a say, by their ids. */
    static Map<String, String> said(Answer quote) {
        return quote.json()
                .path("outcomes")
                .valueStream()
                .filter(one -> !one.path("outcome").stringValue().equals("NOT_ELIGIBLE"))
                .collect(
                        Collectors.toMap(
                                one -> one.path("promotion").stringValue(), CheckoutCase::said));
    }
}
