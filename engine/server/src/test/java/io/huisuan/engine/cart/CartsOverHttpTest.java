package io.huisuan.engine.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Keys;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CartsOverHttpTest {

    private static final String TEA =
            """
            {"id": "1", "sku": "TEA-01", "qty": 2, "unitPrice": 6800}\
            """;

    private static Node node;

    private final String path = "/v1/carts/c-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        node = Node.start(Office.open(TestServers.mariaDb()));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_cart_that_comes_to_too_much_is_refused_also_when_it_grows_to_that() {
        String dear =
                "{\"id\": \"%s\", \"sku\": \"A\", \"qty\": 4000, \"unitPrice\": 1000000000000}";
        put(cart(dear.formatted("a")));
        String more = "{\"upsert\": [%s]}".formatted(dear.formatted("b"));

        Answer grown = node.send("PATCH", path, more, "If-Match", "\"1\"", "Accept-Language", "zh");
        Answer sent = node.send("POST", "/v1/quotes", cart(dear.replace("4000", "4001")));

        assertThat(grown.problem()).isEqualTo("400 out-of-range /upsert");
        assertThat(grown.at("/detail")).isEqualTo("购物车合计太大，最多 ¥40,000,000,000,000");
        assertThat(sent.problem()).isEqualTo("400 out-of-range /lines");
        assertThat(node.send("POST", path + "/quote").at("/total")).isEqualTo("4000000000000000");
    }

    @Test
    void a_cart_is_stored_read_changed_and_removed() {
        Answer created = put(cart(TEA));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");

        Answer read = node.send("GET", path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.at("/version")).isEqualTo("1");
        assertThat(read.at("/lines/0/sku")).isEqualTo("TEA-01");

        Answer changed = put(cart(TEA.replace("2,", "3,")), "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/lines/0/qty")).isEqualTo("3");

        assertThat(node.send("DELETE", path).status()).isEqualTo(204);
        assertThat(node.send("GET", path).problem()).isEqualTo("404 not-found");
    }

    @Test
    void a_patch_replaces_adds_and_removes_lines_and_replaces_parts() {
        put(cart(TEA + "," + line("2") + "," + line("3")));

        Answer patched =
                patch(
                        """
                        {"upsert": [%s, %s], "remove": ["2", "nowhere"], "codes": ["SAVE10"],
                         "customer": {"tier": "gold"}, "shipping": [{"method": "fast", "fee": 900}]}
                        """
                                .formatted(line("9"), TEA.replace("6800", "6000")),
                        "\"1\"");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.header("ETag")).isEqualTo("\"2\"");
        assertThat(patched.json().at("/lines").findValuesAsString("id"))
                .containsExactly("1", "3", "9");
        assertThat(patched.at("/lines/0/unitPrice")).isEqualTo("6000");
        assertThat(patched.at("/codes/0")).isEqualTo("SAVE10");
        assertThat(patched.at("/customer/tier")).isEqualTo("gold");
        assertThat(patched.at("/shipping/0/fee")).isEqualTo("900");
        assertThat(node.send("GET", path).json()).isEqualTo(patched.json());
    }

    @Test
    void what_a_patch_does_not_mention_stays() {
        put(
                """
                {"currency": "CNY", "codes": ["A"], "payment": "card", "lines": [%s],
                 "shipping": [{"method": "slow", "fee": 500}]}\
                """
                        .formatted(TEA));

        Answer patched = patch("{\"upsert\": [" + line("2") + "]}", "\"1\"");

        assertThat(patched.at("/codes/0")).isEqualTo("A");
        assertThat(patched.at("/payment")).isEqualTo("card");
        assertThat(patched.at("/shipping/0/fee")).isEqualTo("500");
    }

    @Test
    void a_patch_says_what_a_cart_is_bought_in() {
        put(cart(TEA));

        Answer in = patch("{\"participation\": {\"group\": \"g-1\"}}", "\"1\"");
        Answer stays = patch("{\"codes\": [\"A\"]}", "\"2\"");
        Answer other = patch("{\"participation\": {\"bargain\": \"b-1\"}}", "\"3\"");
        Answer alone = patch("{\"alone\": true}", "\"4\"");
        Answer both = patch("{\"alone\": true, \"participation\": {\"group\": \"g-1\"}}", "\"5\"");

        assertThat(in.at("/participation/group")).isEqualTo("g-1");
        assertThat(stays.at("/participation/group")).isEqualTo("g-1");
        assertThat(other.json().at("/participation").propertyNames()).containsExactly("bargain");
        assertThat(alone.json().has("participation")).isFalse();
        assertThat(both.problem()).isEqualTo("400 conflicting-activities /alone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"currency":                                              | 400 malformed-json /currency
                    `    `                                                    | 400 malformed-json
                    {"currency": "CNY", "currency": "CNY"}                    | 400 malformed-json /currency
                    [1]                                                       | 400 wrong-type
                    {"currency": "CNY", "colour": "red"}                      | 400 unknown-property /colour
                    {"currency": "CNY", "at": "2026-11-11T00:00:00Z"}         | 400 unknown-property /at
                    {"lines": []}                                             | 400 missing /currency
                    {"currency": "XYZ"}                                       | 400 unknown-currency /currency
                    {"currency": "CNY", "channel": 7}                         | 400 wrong-type /channel
                    {"currency": "CNY", "customer": null}                     | 400 wrong-type /customer
                    {"currency": "CNY", "id": "another"}                      | 400 out-of-range /id
                    """)
    void a_body_that_is_no_cart_is_refused(String body, String problem) {
        assertThat(put(body).problem()).isEqualTo(problem);
        assertThat(node.send("GET", path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "unitPrice": 6800 | "unitPrice": -1                       | 400 out-of-range /lines/0/unitPrice
                    "unitPrice": 6800 | "unitPrice": 1000000000001            | 400 out-of-range /lines/0/unitPrice
                    "unitPrice": 6800 | "unitPrice": 9223372036854775808      | 400 out-of-range /lines/0/unitPrice
                    "unitPrice": 6800 | "unitPrice": 68.00                    | 400 wrong-type /lines/0/unitPrice
                    "unitPrice": 6800 | "unitPrice": "6800"                   | 400 wrong-type /lines/0/unitPrice
                    "unitPrice": 6800 | "unitPrice": 1e3                      | 400 wrong-type /lines/0/unitPrice
                    "unitPrice": 6800 | "unitPrice": 6800, "currency": "USD"  | 400 currency-mismatch /lines/0/currency
                    "unitPrice": 6800 | "unitPrise": 6800                     | 400 missing /lines/0/unitPrice
                    "qty": 2          | "qty": 0                              | 400 out-of-range /lines/0/qty
                    "qty": 2          | "qty": 10001                          | 400 out-of-range /lines/0/qty
                    "sku": "TEA-01"   | "sku": ""                             | 400 out-of-range /lines/0/sku
                    """)
    void a_line_that_is_wrong_is_refused(String part, String wrong, String problem) {
        assertThat(put(cart(TEA.replace(part, wrong))).problem()).isEqualTo(problem);
        assertThat(node.send("GET", path).status()).isEqualTo(404);
    }

    @Test
    void two_lines_of_one_id_are_refused() {
        assertThat(put(cart(TEA + "," + TEA)).problem())
                .isEqualTo("400 duplicate-line-id /lines/1/id");
    }

    @Test
    void more_than_500_lines_are_refused_and_500_are_not() {
        assertThat(put(cart(lines(501))).problem()).isEqualTo("400 too-many-lines /lines");
        assertThat(put(cart(lines(500))).status()).isEqualTo(201);
        assertThat(patch("{\"upsert\": [" + line("501") + "]}", "\"1\"").problem())
                .isEqualTo("400 too-many-lines /upsert");
        assertThat(node.send("GET", path).at("/version")).isEqualTo("1");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Answer refused = put("{\"currency\": \"XYZ\", \"lines\": [{\"id\": \"1\", \"qty\": 0}]}");

        assertThat(refused.problem()).isEqualTo("400 unknown-currency /currency");
        assertThat(refused.json().at("/errors").findValuesAsString("pointer"))
                .contains("/currency", "/lines/0/sku", "/lines/0/qty", "/lines/0/unitPrice");
    }

    @Test
    void a_body_above_256_KiB_is_refused() {
        String large = cart(TEA) + " ".repeat(300_000);

        assertThat(put(large).problem()).isEqualTo("413 body-too-large");
        assertThat(node.send("GET", path).status()).isEqualTo(404);
    }

    @Test
    void a_stale_version_is_refused_and_changes_nothing() {
        put(cart(TEA));
        put(cart(line("2")));

        assertThat(put(cart(TEA), "If-Match", "\"1\"").problem()).isEqualTo("412 version-conflict");
        assertThat(put(cart(TEA), "If-None-Match", "*").problem())
                .isEqualTo("412 version-conflict");
        assertThat(patch("{\"remove\": [\"2\"]}", "\"1\"").problem())
                .isEqualTo("412 version-conflict");
        assertThat(node.send("DELETE", path, "", "If-Match", "\"1\"").problem())
                .isEqualTo("412 version-conflict");
        assertThat(node.send("GET", path).at("/version")).isEqualTo("2");
    }

    @Test
    void a_patch_says_which_version_it_saw() {
        put(cart(TEA));

        assertThat(patch("{\"remove\": [\"1\"]}", "").problem())
                .isEqualTo("428 precondition-required");
        assertThat(patch("{\"remove\": [\"1\"]}", "one").problem()).isEqualTo("400 out-of-range");
        assertThat(node.send("GET", path).at("/version")).isEqualTo("1");
    }

    @Test
    void a_patch_that_is_wrong_is_refused() {
        put(cart(TEA));

        assertThat(
                        patch("{\"upsert\": [%s], \"remove\": [\"1\"]}".formatted(TEA), "\"1\"")
                                .problem())
                .isEqualTo("400 duplicate-line-id /upsert/0/id");
        assertThat(patch("{\"upsert\": [%s, %s]}".formatted(TEA, TEA), "\"1\"").problem())
                .isEqualTo("400 duplicate-line-id /upsert/1/id");
        assertThat(patch("{\"currency\": \"USD\"}", "\"1\"").problem())
                .isEqualTo("400 currency-mismatch /currency");
        assertThat(patch("{\"lines\": []}", "\"1\"").problem())
                .isEqualTo("400 unknown-property /lines");
        assertThat(node.send("GET", path).at("/version")).isEqualTo("1");
    }

    @Test
    void a_cart_that_nobody_stored_is_unknown() {
        assertThat(node.send("GET", path).problem()).isEqualTo("404 not-found");
        assertThat(node.send("DELETE", path).problem()).isEqualTo("404 not-found");
        assertThat(patch("{}", "\"1\"").problem()).isEqualTo("404 not-found");
        assertThat(put(cart(TEA), "If-Match", "\"1\"").problem()).isEqualTo("412 version-conflict");
    }

    @Test
    void an_id_that_is_none_is_refused() {
        assertThat(node.send("GET", "/v1/carts/a%7Bb").problem()).isEqualTo("400 out-of-range");
        assertThat(node.send("PUT", "/v1/carts/" + "a".repeat(65), cart(TEA)).problem())
                .isEqualTo("400 out-of-range");
    }

    @Test
    void who_has_no_valid_key_is_not_let_in() {
        assertThat(put(cart(TEA), "Authorization", "").problem()).isEqualTo("401 unauthorized");
        assertThat(put(cart(TEA), "Authorization", "Bearer " + Keys.WRONG_SECRET).problem())
                .isEqualTo("401 unauthorized");
        assertThat(put(cart(TEA), "Authorization", "Basic YWxsOg==").problem())
                .isEqualTo("401 unauthorized");
        assertThat(put(cart(TEA), "Authorization", "Bearer " + Keys.QUOTE_ONLY).problem())
                .isEqualTo("403 forbidden");
        assertThat(node.send("GET", path).status()).isEqualTo(404);
    }

    @Test
    void problems_speak_the_callers_language() {
        Answer english = put("{\"currency\": \"XYZ\"}");
        Answer chinese = put("{\"currency\": \"XYZ\"}", "Accept-Language", "zh-CN,zh;q=0.9");

        assertThat(english.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(english.at("/type")).isEqualTo("urn:huisuan:problem:unknown-currency");
        assertThat(english.at("/title")).isEqualTo("The currency is not known");
        assertThat(english.at("/detail")).isEqualTo("XYZ is no currency");
        assertThat(chinese.at("/title")).isEqualTo("不认识的货币");
        assertThat(chinese.at("/detail")).isEqualTo("未知的货币 XYZ");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh");
    }

    @Test
    void what_the_server_does_not_offer_is_a_problem_too() {
        assertThat(node.send("GET", "/v1/carrots").problem()).isEqualTo("404 not-found");
        assertThat(node.send("POST", path, "{}").problem()).isEqualTo("405 method-not-allowed");
        assertThat(put("a=b", "Content-Type", "text/plain").problem())
                .isEqualTo("415 unsupported-media-type");
        assertThat(node.send("PUT", path).problem()).isEqualTo("400 malformed-json");
    }

    private Answer put(String body, String... headers) {
        return node.send("PUT", path, body, headers);
    }

    private Answer patch(String body, String ifMatch) {
        return node.send("PATCH", path, body, "If-Match", ifMatch);
    }

    private static String cart(String lines) {
        return "{\"currency\": \"CNY\", \"lines\": [" + lines + "]}";
    }

    private static String line(String id) {
        return TEA.replace("\"1\"", '"' + id + '"');
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> line(Integer.toString(i)))
                .collect(Collectors.joining(","));
    }
}
