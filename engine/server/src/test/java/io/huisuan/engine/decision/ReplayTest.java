package io.huisuan.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Some;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A decision is what its inputs, release, policy and availability make it, at any later time. */
class ReplayTest {

    private static final int SEED = 20261122;

    private static Office office;
    private static Node node;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        var some = new Some(SEED);
        office.publish(
                IntStream.range(0, 60)
                        .mapToObj(i -> always(some.promotion(i)))
                        .toArray(String[]::new));
        node = Node.start(office);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_thousand_decisions_are_made_again_as_they_were() {
        var some = new Some(SEED + 1);
        var decisions = new ArrayList<String>();
        int applied = 0;
        for (int i = 0; i < 1_000; i++) {
            Answer quote = quote(some);
            decisions.add(quote.at("/decision"));
            applied += quote.body().contains("APPLIED") ? 1 : 0;
        }
        assertThat(applied).isGreaterThan(300);
        written();

        List<String> changed =
                decisions.stream()
                        .map(id -> node.send("GET", "/v1/decisions/" + id + "/replay"))
                        .map(Answer::body)
                        .filter(body -> !body.equals("{\"identical\":true}"))
                        .toList();

        assertThat(changed).as("seed %d", SEED).isEmpty();
    }

    @Test
    void everything_that_a_decision_rests_on_is_stored() {
        String id = quote(new Some(SEED + 2)).at("/decision");
        written();

        JsonNode decision = node.send("GET", "/v1/decisions/" + id).json();

        assertThat(decision.at("/cart/at").stringValue()).isNotEmpty();
        assertThat(decision.at("/cart/currency").stringValue()).isNotEmpty();
        assertThat(decision.at("/release/digest").stringValue()).hasSize(64);
        assertThat(decision.at("/policy").stringValue()).isEqualTo("built-in");
        assertThat(decision.at("/availability").isObject()).isTrue();
        assertThat(decision.at("/quote/outcomes").isArray()).isTrue();
    }

    @Test
    void a_decision_that_was_tampered_with_is_told_apart_with_what_differs() {
        String priced =
                "{\"currency\": \"CNY\", \"lines\": [{\"id\": \"1\", \"sku\": \"none\", \"qty\": 1,"
                        + " \"unitPrice\": 777}]}";
        String one = node.send("POST", "/v1/quotes", priced).at("/decision");
        String other = node.send("POST", "/v1/quotes", priced).at("/decision");
        String third = node.send("POST", "/v1/quotes", priced).at("/decision");
        written();
        tamper(one, "quote", "\"goods\":777", "\"goods\":700");
        tamper(other, "inputs", "\"unitPrice\":777", "\"unitPrice\":778");
        tamper(third, "policy", "built-in", "policy/generous 1");

        assertThat(node.send("GET", "/v1/decisions/" + one + "/replay").json())
                .hasToString(
                        "{\"differences\":[{\"pointer\":\"/quote/goods\",\"recorded\":700,"
                                + "\"replayed\":777}],\"identical\":false}");
        assertThat(pointers(other)).contains("/quote/goods", "/quote/lines/0/unitPrice");
        assertThat(pointers(third)).containsExactly("/policy");
    }

    /** As authors write it, running whenever this test runs. */
    private static String always(Promotion promotion) {
        ObjectNode json = PromotionJson.write(promotion);
        ((ObjectNode) json.get("schedule")).remove(List.of("from", "until"));
        return text(json);
    }

    private static void tamper(String decision, String column, String from, String to) {
        office.tamper(
                "UPDATE decision SET %2$s = REPLACE(%2$s, '%3$s', '%4$s') WHERE id = '%1$s'"
                        .formatted(decision, column, from, to));
    }

    private static List<String> pointers(String decision) {
        return node.send("GET", "/v1/decisions/" + decision + "/replay")
                .json()
                .at("/differences")
                .findValuesAsString("pointer");
    }

    private static Answer quote(Some some) {
        var cart = CartJson.write(some.cart());
        cart.remove("at");
        Answer quote = node.send("POST", "/v1/quotes", text(cart));
        assertThat(quote.status()).as("%s", cart).isEqualTo(200);
        return quote;
    }

    private static void written() {
        Eventually.holds(
                () ->
                        assertThat(
                                        node.send("GET", "/actuator/health")
                                                .at("/components/decisionLog/details/waiting"))
                                .isEqualTo("0"));
    }

    private static String text(JsonNode tree) {
        return new String(Json.canonical(tree), UTF_8);
    }
}
