package io.huisuan.engine.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Keys;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.repo.release.Release;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class QuotesOverHttpTest {

    private static final String FOUR_TEA =
            """
            {"currency": "CNY", "customer": {"id": "u1"},
             "lines": [{"id": "1", "sku": "TEA-01", "qty": 4, "unitPrice": 6800}],
             "shipping": [{"method": "standard", "fee": 1000}]}\
            """;

    private static Node node;
    private static Release release;

    @BeforeAll
    static void start() {
        Office office = Office.open(TestServers.mariaDb());
        release =
                office.publish(
                        Promotions.TEN_PERCENT,
                        Promotions.forTier("gold-only", "gold", 500),
                        Promotions.gift("cup", 30_000));
        node = Node.start(office);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_cart_that_is_sent_along_is_priced_with_the_live_release() {
        Answer quote = node.send("POST", "/v1/quotes", FOUR_TEA);

        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.at("/goods")).isEqualTo("27200");
        assertThat(quote.at("/discountTotal")).isEqualTo("2720");
        assertThat(quote.at("/shippingTotal")).isEqualTo("1000");
        assertThat(quote.at("/total")).isEqualTo("25480");
        assertThat(quote.at("/lines/0/payable")).isEqualTo("24480");
        assertThat(quote.at("/outcomes/0/outcome")).isEqualTo("APPLIED");
        assertThat(quote.at("/outcomes/0/name/zh")).isEqualTo("折扣");
        assertThat(quote.at("/release/number")).isEqualTo("" + release.number());
        assertThat(quote.at("/release/digest")).isEqualTo(release.digest());
        assertThat(quote.at("/policy")).isEqualTo("built-in");
        assertThat(quote.json().at("/warnings").isEmpty()).isTrue();
    }

    /** 244.80 with 13 % in them. */
    @Test
    void a_line_with_a_rate_tells_its_tax() {
        Answer quote =
                node.send(
                        "POST",
                        "/v1/quotes",
                        FOUR_TEA.replace("6800}", "6800, \"taxRate\": 1300}"));

        assertThat(quote.at("/lines/0/tax")).isEqualTo("2816");
        assertThat(quote.at("/taxTotal")).isEqualTo("2816");
        assertThat(quote.at("/taxIncluded")).isEqualTo("true");
        assertThat(quote.at("/total")).isEqualTo("25480");
        assertThat(
                        node.send(
                                        "POST",
                                        "/v1/quotes",
                                        FOUR_TEA.replace("6800}", "6800, \"taxRate\": 5001}"))
                                .problem())
                .isEqualTo("400 out-of-range /lines/0/taxRate");
    }

    @Test
    void a_stored_cart_is_priced_as_it_lies_there() {
        node.send("PUT", "/v1/carts/q1", FOUR_TEA);
        node.send("PUT", "/v1/carts/q1", FOUR_TEA.replace("\"qty\": 4", "\"qty\": 1"));

        Answer quote = node.send("POST", "/v1/carts/q1/quote");

        assertThat(quote.at("/cart/id")).isEqualTo("q1");
        assertThat(quote.at("/cart/version")).isEqualTo("2");
        assertThat(quote.at("/total")).isEqualTo("7120");
    }

    @Test
    void whatever_was_entered_as_a_code_is_priced_and_told() {
        String codes =
                "\"codes\": [\"\", \"%s\", \"\\u0000\", \"\\ud83d\"], \"customer\""
                        .formatted("X".repeat(10_000));
        String cart = FOUR_TEA.replace("\"customer\"", codes);

        Answer sent = node.send("POST", "/v1/quotes", cart);
        int stored = node.send("PUT", "/v1/carts/odd", cart).status();
        Answer kept = node.send("POST", "/v1/carts/odd/quote");

        assertThat(stored).isEqualTo(201);
        for (Answer quote : List.of(sent, kept)) {
            assertThat(quote.status()).isEqualTo(200);
            assertThat(quote.at("/total")).isEqualTo("25480");
            assertThat(quote.json().at("/codes").findValuesAsString("state"))
                    .hasSize(3)
                    .containsOnly("UNKNOWN");
            assertThat(quote.at("/codes/0/text")).isEqualTo("No code was entered");
            assertThat(quote.at("/codes/1/code")).isEqualTo("X".repeat(512) + "...");
        }
        assertThat(node.send("POST", "/v1/quotes", cart.replace("[\"\"", "[7, \"\"")).problem())
                .isEqualTo("400 wrong-type /codes/0");
    }

    @Test
    void too_many_codes_are_refused_with_the_limit() {
        String many =
                IntStream.range(0, 51)
                        .mapToObj(number -> "\"c" + number + "\"")
                        .collect(Collectors.joining(",", "\"codes\": [", "], \"customer\""));

        Answer refused = node.send("POST", "/v1/quotes", FOUR_TEA.replace("\"customer\"", many));

        assertThat(refused.problem()).isEqualTo("400 out-of-range /codes");
        assertThat(refused.at("/detail")).contains("at most 50 codes, not 51");
    }

    @Test
    void an_empty_cart_costs_nothing() {
        assertThat(node.send("POST", "/v1/quotes", "{\"currency\": \"CNY\"}").at("/total"))
                .isEqualTo("0");
    }

    @Test
    void who_asks_is_told_who_lost_and_why_other_promotions_said_nothing() {
        Answer brief = node.send("POST", "/v1/quotes", FOUR_TEA);
        Answer full = node.send("POST", "/v1/quotes?explain=full", FOUR_TEA);

        assertThat(brief.json().at("/outcomes").findValuesAsString("promotion"))
                .containsExactly("ten-percent");
        assertThat(full.at("/outcomes/0/promotion")).isEqualTo("cup");
        assertThat(full.at("/outcomes/0/outcome")).isEqualTo("THRESHOLD_MISSED");
        assertThat(full.at("/outcomes/2/promotion")).isEqualTo("gold-only");
        assertThat(full.at("/outcomes/2/outcome")).isEqualTo("NOT_ELIGIBLE");
        assertThat(full.at("/outcomes/2/name/zh")).isEqualTo("折扣");
        assertThat(full.at("/outcomes/2/why/conditions/0/condition/field"))
                .isEqualTo("customer.tier");
    }

    @Test
    void a_little_more_is_hinted_at_in_the_language_of_the_reader() {
        String[] chinese = {"Accept-Language", "zh-CN"};
        Answer brief = node.send("POST", "/v1/quotes", FOUR_TEA);
        Answer hints = node.send("POST", "/v1/quotes?explain=hints", FOUR_TEA, chinese);

        assertThat(brief.json().at("/nearMisses").isEmpty()).isTrue();
        assertThat(hints.at("/nearMisses/0/promotion")).isEqualTo("cup");
        assertThat(hints.at("/nearMisses/0/missing")).isEqualTo("2800");
        assertThat(hints.at("/nearMisses/0/saves")).isEqualTo("900");
        assertThat(hints.at("/nearMisses/0/text")).isEqualTo("再买 ¥28，可得赠品 CUP × 1");
        assertThat(hints.json().at("/outcomes").findValuesAsString("outcome"))
                .doesNotContain("NOT_ELIGIBLE");
    }

    @Test
    void a_code_that_does_nothing_is_a_result_with_a_state() {
        String coded = FOUR_TEA.replace("{\"currency\"", "{\"codes\": [\"WHAT\"], \"currency\"");

        Answer quote = node.send("POST", "/v1/quotes", coded);

        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.at("/total")).isEqualTo("25480");
        assertThat(quote.at("/codes/0/code")).isEqualTo("WHAT");
        assertThat(quote.at("/codes/0/state")).isEqualTo("UNKNOWN");
        assertThat(quote.at("/codes/0/text")).isEqualTo("There is no such code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /v1/quotes              | {"currency":        | 400 malformed-json /currency
                    /v1/quotes              | {}                  | 400 missing /currency
                    /v1/quotes              | {"currency":"CNY","id":"a b"}  | 400 out-of-range /id
                    /v1/quotes?explain=some | {"currency":"CNY"}  | 400 out-of-range
                    /v1/carts/nowhere/quote | {}                  | 404 not-found
                    /v1/carts/a%7Bb/quote   | {}                  | 400 out-of-range
                    """)
    void what_cannot_be_priced_is_refused(String path, String body, String problem) {
        assertThat(node.send("POST", path, body).problem()).isEqualTo(problem);
    }

    @Test
    void checkout_cannot_say_when_it_is() {
        String tomorrow =
                FOUR_TEA.replace(
                        "{\"currency\"", "{\"at\": \"2030-01-01T00:00:00Z\", \"currency\"");

        assertThat(node.send("POST", "/v1/quotes", tomorrow).problem())
                .isEqualTo("400 unknown-property /at");
    }

    @Test
    void a_key_for_quotes_opens_quotes_and_nothing_else() {
        String[] till = {"Authorization", "Bearer " + Keys.QUOTE_ONLY};

        assertThat(node.send("POST", "/v1/quotes", FOUR_TEA, till).status()).isEqualTo(200);
        assertThat(node.send("GET", "/v1/release", "", till).status()).isEqualTo(200);
        assertThat(node.send("GET", "/v1/decisions/x", "", till).problem())
                .isEqualTo("403 forbidden");
        assertThat(node.send("POST", "/v1/quotes", FOUR_TEA, "Authorization", "").problem())
                .isEqualTo("401 unauthorized");
        assertThat(node.send("GET", "/v1/release", "", "Authorization", "").problem())
                .isEqualTo("401 unauthorized");
    }

    @Test
    void a_decision_can_be_read_and_replayed() {
        String id = node.send("POST", "/v1/quotes", FOUR_TEA).at("/decision");

        Answer decision = node.send("GET", "/v1/decisions/" + id);
        assertThat(decision.at("/decision")).isEqualTo(id);
        assertThat(decision.at("/release/digest")).isEqualTo(release.digest());
        assertThat(decision.at("/cart/lines/0/sku")).isEqualTo("TEA-01");
        assertThat(decision.at("/quote/total")).isEqualTo("25480");

        Eventually.holds(() -> assertThat(waiting()).isEqualTo("0"));
        assertThat(node.send("GET", "/v1/decisions/" + id).json()).isEqualTo(decision.json());
        assertThat(node.send("POST", "/v1/decisions/" + id + "/replay").json())
                .hasToString("{\"identical\":true}");
        assertThat(node.send("GET", "/v1/decisions/" + id + "/replay").status()).isEqualTo(200);
    }

    @Test
    void a_decision_that_nobody_made_is_unknown() {
        String nobodys = "/v1/decisions/00000000-0000-7000-8000-000000000000";

        assertThat(node.send("GET", nobodys).problem()).isEqualTo("404 not-found");
        assertThat(node.send("POST", nobodys + "/replay").problem()).isEqualTo("404 not-found");
        assertThat(node.send("GET", "/v1/decisions/seven").problem()).isEqualTo("404 not-found");
    }

    @Test
    void health_and_meters_tell_how_the_node_is() {
        Answer health = node.send("GET", "/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.at("/status")).isEqualTo("UP");
        assertThat(health.at("/components/db/status")).isEqualTo("UP");
        assertThat(health.at("/components/redis/status")).isEqualTo("UP");
        assertThat(health.at("/components/shelf/details/release")).isEqualTo("" + release.number());
        assertThat(health.at("/components/decisionLog/details/dropped")).isEqualTo("0");

        String meters = node.send("GET", "/actuator/prometheus").body();
        assertThat(meters).contains("huisuan_release ").contains("huisuan_decisions_dropped_total");
    }

    private static String waiting() {
        return node.send("GET", "/actuator/health").at("/components/decisionLog/details/waiting");
    }
}
