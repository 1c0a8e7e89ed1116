package io.huisuan.bench.workload;

import io.huisuan.bench.workload.Workload.Amount;
import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Cost;
import io.huisuan.bench.workload.Workload.Item;
import io.huisuan.bench.workload.Workload.OfLine;
import io.huisuan.bench.workload.Workload.OfOrder;
import io.huisuan.bench.workload.Workload.Off;
import io.huisuan.bench.workload.Workload.Percent;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.Workload.Trait;
import io.huisuan.rules.codec.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of the format, with what its maker says each basket costs. */
record WorkloadFile(Workload workload, Map<String, Cost> expected) {

    static WorkloadFile read(String name) {
        JsonNode file = Json.parse(bytes(name));
        List<JsonNode> carts = file.get("carts").valueStream().toList();
        return new WorkloadFile(
                new Workload(
                        file.get("promotions").valueStream().map(WorkloadFile::promo).toList(),
                        carts.stream().map(WorkloadFile::basket).toList()),
                carts.stream()
                        .collect(
                                Collectors.toMap(
                                        cart -> cart.get("id").stringValue(),
                                        cart -> cost(cart.get("expected")))));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = WorkloadFile.class.getResourceAsStream("/workload/" + name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Promo promo(JsonNode json) {
        String id = json.get("id").stringValue();
        Off off = off(json.get("off"));
        if (json.has("target")) {
            Trait trait =
                    Stream.of(Trait.values())
                            .filter(each -> json.get("target").has(name(each)))
                            .findFirst()
                            .orElseThrow();
            return new OfLine(id, trait, json.get("target").get(name(trait)).stringValue(), off);
        }
        JsonNode when = json.get("when");
        return new OfOrder(
                id,
                when.path("minSubtotal").asLong(0),
                text(when, "tag"),
                text(when, "tier"),
                text(when, "coupon"),
                off);
    }

    private static String name(Trait trait) {
        return switch (trait) {
            case SKU -> "sku";
            case BRAND -> "brand";
            case CATEGORY -> "category";
        };
    }

    private static String text(JsonNode json, String name) {
        return json.has(name) ? json.get(name).stringValue() : "";
    }

    private static Off off(JsonNode json) {
        return json.has("bp")
                ? new Percent(json.get("bp").intValue())
                : new Amount(json.get("amount").longValue());
    }

    private static Basket basket(JsonNode json) {
        JsonNode customer = json.get("customer");
        return new Basket(
                json.get("id").stringValue(),
                customer.get("id").stringValue(),
                customer.get("tier").stringValue(),
                texts(customer.get("tags")),
                texts(json.get("coupons")),
                json.get("lines").valueStream().map(WorkloadFile::item).toList());
    }

    private static Set<String> texts(JsonNode json) {
        return json.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
    }

    private static Item item(JsonNode json) {
        Function<String, String> text = name -> json.get(name).stringValue();
        return new Item(
                text.apply("id"),
                text.apply("sku"),
                text.apply("brand"),
                text.apply("category"),
                json.get("qty").intValue(),
                json.get("price").longValue());
    }

    private static Cost cost(JsonNode json) {
        return new Cost(
                json.get("lines").valueStream().map(line -> line.get(1).longValue()).toList(),
                json.get("orderDiscount").longValue(),
                json.get("payable").longValue());
    }
}
