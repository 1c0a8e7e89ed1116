package io.huisuan.engine.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Keys;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.order.Checkout;
import io.huisuan.repo.client.Scope;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A group-buy that runs, one that is over, and a referral; on a node whose clock can be moved. */
class ActivitiesOverHttpTest {

    private static final String ORDERS_ONLY = "hsk_orders_0123456789abcdef";

    /** A table of a price and a reward, to show that both are found in rows. */
    private static final String ROWS =
            """
            {"id": "rows", "campaign": "tea", "name": {"zh": "拼团", "en": "Group-buy"},
             "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"},
             "play": {"type": "groupBuy", "need": 2, "lifeMinutes": 60},
             "body": {"type": "table", "hit": "FIRST", "columns": [
               {"type": "text", "id": "role", "field": "participation.role", "operator": "IN"},
               {"type": "effect", "id": "price", "offer": {"stage": "ITEM",
                "target": {"type": "lines", "where": {"skus": ["TEA"]}},
                "effect": {"type": "unitPrice", "price": 3900}}},
               {"type": "effect", "id": "thanks", "offer": {"stage": "EARN",
                "target": {"type": "lines"}, "effect": {"type": "reward", "to": "INVITER",
                "prize": {"type": "points", "points": 1}}}}],
              "rows": [
               {"id": "leader", "cells": [["OPEN"], 3500, 200]},
               {"id": "member", "cells": [["JOIN"], true, {"is": "none"}]}]}}
            """;

    private static Office office;
    private static Node node;
    private static Path clock;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.letIn(ORDERS_ONLY, Set.of(Scope.ORDER));
        office.publish(
                groupBuy("tea", "\"from\": \"2020-01-01T00:00\", \"until\": \"2200-01-01T00:00\""),
                groupBuy("over", "\"until\": \"2020-01-01T00:00\""),
                """
                {"id": "friends", "campaign": "friends", "name": {"zh": "邀请", "en": "Referral"},
                 "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"},
                 "play": {"type": "referral", "bindWithinMinutes": 1440, "windowMinutes": 60},
                 "body": {"type": "form", "template": "REFERRAL", "offers": [
                   {"stage": "EARN", "target": {"type": "lines"},
                    "effect": {"type": "reward", "to": "INVITER",
                               "prize": {"type": "points", "points": 1500}}}]}}
                """,
                ROWS);
        clock = office.nodesFolder().resolve("clock-ahead");
        node = Node.start(office, Map.of("huisuan.clock-ahead-file", clock));
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static String groupBuy(String id, String slot) {
        return """
        {"id": "%s", "campaign": "tea", "name": {"zh": "拼团", "en": "Group-buy"},
         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai", %s},
         "play": {"type": "groupBuy", "need": 2, "lifeMinutes": 1440},
         "body": {"type": "form", "template": "GROUP_BUY", "offers": [
           {"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["TEA"]}},
            "effect": {"type": "unitPrice", "price": 3900}}]}}
        """
                .formatted(id, slot);
    }

    @Test
    void a_shop_is_told_what_runs_with_its_prices_and_rewards() {
        Answer answer = node.send("GET", "/v1/activities");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").findValuesAsString("id"))
                .containsExactly("friends", "rows", "tea");
        assertThat(answer.at("/items/0/play/type")).isEqualTo("referral");
        assertThat(answer.at("/items/0/rewards/0/prize/points")).isEqualTo("1500");
        assertThat(answer.json().at("/items/2/prices"))
                .hasToString("[{\"price\":3900,\"sku\":\"TEA\"}]");
        assertThat(answer.at("/items/2/play/need")).isEqualTo("2");
        assertThat(answer.at("/items/2/until")).isEqualTo("2199-12-31T16:00:00Z");
    }

    @Test
    void what_rows_of_a_table_give_is_told_like_what_forms_do() {
        Answer answer = node.send("GET", "/v1/activities");

        assertThat(answer.json().at("/items/1/prices").findValuesAsString("price"))
                .containsExactly("3500", "3900");
        assertThat(answer.json().at("/items/1/rewards").findValuesAsString("points"))
                .containsExactly("200");
    }

    @Test
    void it_takes_a_key_that_may_quote_and_a_page_there_can_be() {
        assertThat(node.send("GET", "/v1/activities?page=0").status()).isEqualTo(400);
        assertThat(node.send("GET", "/v1/activities?page=2").json().path("items")).isEmpty();
        Answer refused =
                node.send("GET", "/v1/activities", "", "Authorization", "Bearer " + ORDERS_ONLY);
        assertThat(refused.at("/code")).isEqualTo("forbidden");
        assertThat(node.send("GET", "/v1/activities", "", "Authorization", "Bearer " + Keys.ALL))
                .extracting(Answer::status)
                .isEqualTo(200);
    }

    @Test
    void everything_lives_at_the_time_to_which_a_demo_has_moved() throws IOException {
        String order = new Checkout(node).order(cart());
        assertThat(new Checkout(node).read(order).at("/state")).isEqualTo("RESERVED");
        assertThat(open("g-1").status()).isEqualTo(201);
        Instant before = Instant.parse(node.send("GET", "/v1/activities").at("/at"));

        Files.writeString(clock, "PT25H");

        Eventually.holds(
                () -> assertThat(new Checkout(node).read(order).at("/state")).isEqualTo("OPEN"));
        Eventually.holds(
                () ->
                        assertThat(node.send("GET", "/v1/groups/g-1").at("/state"))
                                .isEqualTo("FAILED"));
        Eventually.holds(
                () -> {
                    var now = Instant.parse(node.send("GET", "/v1/activities").at("/at"));
                    assertThat(Duration.between(before, now)).isGreaterThan(Duration.ofHours(25));
                });
        assertThat(open("g-2").status()).isEqualTo(201);
        assertThat(new Checkout(node).read(new Checkout(node).order(cart())).at("/state"))
                .as("an order of a quote that was made after the move")
                .isEqualTo("RESERVED");
    }

    private static Answer open(String group) {
        return node.send(
                "PUT", "/v1/groups/" + group, "{\"promotion\":\"tea\",\"customer\":\"a\"}");
    }

    private static String cart() {
        return """
        {"currency": "CNY", "customer": {"id": "a"},
         "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 9900}]}
        """;
    }
}
