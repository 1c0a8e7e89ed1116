package io.huisuan.engine.together;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A bargain whose helpers cut shares by the rows of a table, played to its end and replayed. */
class BargainAuditTest {

    private static final String SHARES =
            """
            {"id": "shares", "campaign": "tea", "name": {"zh": "砍价", "en": "Bargain"},
             "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"},
             "play": {"type": "bargain", "first": 9900, "floor": 6900,
               "cuts": {"type": "weighted", "least": 120, "mostHelpers": 40},
               "lifeMinutes": 1440, "buyWithinMinutes": 60},
             "body": {"type": "table", "hit": "UNIQUE", "columns": [
               {"type": "text", "id": "role", "field": "participation.role", "operator": "IN"},
               {"type": "number", "id": "orders", "field": "customer.orders",
                "operator": "BETWEEN"},
               {"type": "effect", "id": "least", "offer": {"stage": "ITEM",
                "target": {"type": "lines", "where": {"skus": ["TEA"]}},
                "effect": {"type": "percentOff", "basisPoints": 500}}},
               {"type": "effect", "id": "most", "offer": {"stage": "ITEM",
                "target": {"type": "lines", "where": {"skus": ["TEA"]}},
                "effect": {"type": "percentOff", "basisPoints": 500}}},
               {"type": "effect", "id": "floor", "offer": {"stage": "ITEM",
                "target": {"type": "lines", "where": {"skus": ["TEA"]}},
                "effect": {"type": "unitPrice", "price": 6900}}}],
              "rows": [
               {"id": "new", "cells": [["HELP"], {"to": 0}, 800, 1200, {"is": "none"}]},
               {"id": "old", "cells": [["HELP"], {"from": 1}, 100, 200, {"is": "none"}]},
               {"id": "buy", "cells": [["BUY"], {"is": "any"}, {"is": "none"}, {"is": "none"},
                                       true]}]}}
            """;

    private static Office office;
    private static Node node;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(SHARES);
        node = Node.start(office);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    /** Old and new customers in turn, until nothing is left to cut. */
    private static JsonNode played(String bargain) {
        String path = "/v1/bargains/" + bargain;
        String opening = "{\"promotion\": \"shares\", \"customer\": \"ann\"}";
        assertThat(node.send("PUT", path, opening).status()).isEqualTo(201);
        for (int i = 0; node.send("GET", path).at("/state").equals("OPEN"); i++) {
            Answer helped =
                    node.send(
                            "POST",
                            path + "/helps",
                            "{\"customer\": {\"id\": \"friend-%d\", \"orders\": %d}}"
                                    .formatted(i, i % 2));
            assertThat(helped.status()).as("%s", helped).isEqualTo(201);
        }
        return node.send("GET", path).json();
    }

    private static List<JsonNode> helps(String bargain) {
        var helps = new ArrayList<JsonNode>();
        for (int page = 1; ; page++) {
            Answer answer = node.send("GET", "/v1/bargains/" + bargain + "/helps?page=" + page);
            answer.json().path("items").forEach(helps::add);
            if (helps.size() == answer.json().path("total").intValue()) {
                return helps;
            }
        }
    }

    private static long least() {
        return node.send("GET", "/v1/activities").json().at("/items/0/play/cuts/least").longValue();
    }

    private static JsonNode with(JsonNode json, Consumer<ObjectNode> change) {
        ObjectNode other = ((ObjectNode) json).deepCopy();
        change.accept(other);
        return other;
    }

    @Test
    void whoever_replays_it_comes_to_the_same_cuts_and_notices_any_other() {
        JsonNode bargain = played("audited");
        List<JsonNode> helps = helps("audited");
        long least = least();

        assertThat(bargain.path("state").stringValue()).isEqualTo("SUCCESS");
        assertThat(bargain.path("price").longValue()).isEqualTo(6_900);
        assertThat(helps).hasSizeGreaterThan(5).hasSize(bargain.path("helps").intValue());
        assertThat(helps.get(0).path("bandLeast").longValue()).as("a new one").isEqualTo(800);
        assertThat(helps.get(0).path("bandMost").longValue()).isEqualTo(1_200);
        assertThat(helps.get(1).path("bandMost").longValue()).as("an old one").isEqualTo(200);
        assertThat(new Auditor(bargain, helps, least).objection()).isEmpty();

        String seed = bargain.path("seed").stringValue();
        String other = (seed.startsWith("0") ? "1" : "0") + seed.substring(1);
        JsonNode otherSeed = with(bargain, it -> it.put("seed", other));
        assertThat(new Auditor(otherSeed, helps, least).objection()).isEqualTo("commitment");
        var fewer = new ArrayList<>(helps);
        fewer.set(2, with(helps.get(2), it -> it.put("cut", it.path("cut").longValue() - 1)));
        assertThat(new Auditor(bargain, fewer, least).objection()).isEqualTo("cut 3");
        var luckier = new ArrayList<>(helps);
        luckier.set(3, with(helps.get(3), it -> it.put("chance", 0)));
        assertThat(new Auditor(bargain, luckier, least).objection()).isEqualTo("chance 4");
        assertThat(new Auditor(bargain, helps.subList(0, 4), least).objection()).isEqualTo("price");
        assertThat(new Auditor(bargain, helps.reversed(), least).objection()).startsWith("chance");
    }
}
