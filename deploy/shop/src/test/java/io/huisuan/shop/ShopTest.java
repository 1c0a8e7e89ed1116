package io.huisuan.shop;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ShopTest {

    private static final String KEY = "hsk_secret_key";
    private static final String TWO_TINS = "{\"goods\":{\"tea-puer-100\":2}}";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir Path data;

    private NotedEngine engine;
    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        engine = new NotedEngine();
        shop = open(data.resolve("clock-ahead"));
    }

    private Shop open(@Nullable Path clock) {
        return Shop.open(new ShopSettings("127.0.0.1", 0, engine.root(), KEY, 8080, data, clock));
    }

    @AfterEach
    void close() {
        shop.close();
        engine.close();
    }

    private HttpResponse<String> send(
            String method, String path, String body, String customer, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + shop.port() + path))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Shop-Customer", customer);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode post(String path, String body, String customer) throws Exception {
        return Json.parse(send("POST", path, body, customer).body().getBytes(UTF_8));
    }

    private int status(String method, String path, String body, String... headers)
            throws Exception {
        return send(method, path, body, "bo", headers).statusCode();
    }

    private void place(String order, String quote, String customer) throws Exception {
        String body =
                "{\"order\":\"%s\",\"quote\":\"%s\",\"goods\":{\"tea-puer-100\":2}}"
                        .formatted(order, quote);
        assertThat(send("POST", "/api/orders", body, customer).statusCode()).isEqualTo(200);
    }

    @Test
    void the_shop_says_what_it_sells_but_not_what_it_pays_for_it_nor_its_key() throws Exception {
        String shown = send("GET", "/api/shop", "", "bo").body();

        assertThat(shown)
                .contains("tea-puer-100", "\"unitPrice\":5800", "shop-15-off")
                .doesNotContain("unitCost", "floorPrice", KEY);
    }

    @Test
    void prices_and_who_buys_are_what_the_shop_knows_whatever_a_page_says() throws Exception {
        var _ =
                post(
                        "/api/quotes",
                        """
                        {"goods":{"tea-puer-100":2},"customer":{"id":"dong","tier":"platinum"},
                         "unitPrice":1,"lines":[],"in":{"group":"g-1"},"coupons":["c1"]}
                        """,
                        "bo");

        var asked = engine.last();
        assertThat(asked.what()).isEqualTo("POST /v1/quotes?explain=hints");
        assertThat(asked.authorization()).isEqualTo("Bearer " + KEY);
        assertThat(asked.body().at("/customer/id").asString()).isEqualTo("bo");
        assertThat(asked.body().at("/customer/tier").asString()).isEqualTo("silver");
        assertThat(asked.body().path("lines")).hasSize(1);
        assertThat(asked.body().at("/lines/0/unitPrice").asInt()).isEqualTo(5800);
        assertThat(asked.body().at("/lines/0/qty").asInt()).isEqualTo(2);
        assertThat(asked.body().at("/participation/group").asString()).isEqualTo("g-1");
        assertThat(asked.body().at("/coupons/0").asString()).isEqualTo("c1");
    }

    @Test
    void goods_that_are_not_there_or_too_many_are_refused_before_the_engine_is_asked()
            throws Exception {
        for (String wrong :
                List.of(
                        "{}",
                        "{\"goods\":{}}",
                        "{\"goods\":{\"tea-puer-100\":0}}",
                        "{\"goods\":{\"tea-puer-100\":100}}",
                        "{\"goods\":{\"tea-puer-100\":\"all\"}}",
                        "{\"goods\":{\"no-such\":1}}",
                        "[]",
                        "{\"goods\"")) {
            assertThat(status("POST", "/api/quotes", wrong)).as(wrong).isBetween(400, 404);
        }
        assertThat(engine.notes()).isEmpty();
    }

    @Test
    void an_order_that_is_asked_for_again_is_the_same_and_with_another_quote_another_attempt()
            throws Exception {
        place("o-1", "first", "bo");
        String key = engine.last().key();
        place("o-1", "first", "bo");
        assertThat(engine.last().key()).isEqualTo(key).startsWith("place-o-1-");

        place("o-1", "second", "bo");
        assertThat(engine.last().key()).isNotEqualTo(key);
    }

    @Test
    void nobody_touches_the_orders_of_others() throws Exception {
        place("o-1", "quote", "bo");
        int before = engine.notes().size();

        for (String what : List.of("paid", "cancel", "received", "returns")) {
            assertThat(send("POST", "/api/orders/o-1/" + what, "{}", "chun").statusCode())
                    .as(what)
                    .isEqualTo(404);
        }
        assertThat(
                        send(
                                        "POST",
                                        "/api/orders",
                                        "{\"order\":\"o-1\",\"quote\":\"q\",\"goods\":{}}",
                                        "chun")
                                .statusCode())
                .isEqualTo(409);
        assertThat(engine.notes()).hasSize(before);
        assertThat(send("POST", "/api/orders/o-1/paid", "{}", "bo").statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_customer_is_new_until_an_order_is_paid() throws Exception {
        assertThat(send("PUT", "/api/customers/n-1", "{\"name\":\"小明\"}", "").statusCode())
                .isEqualTo(200);
        var _ = post("/api/quotes", TWO_TINS, "n-1");
        assertThat(engine.last().body().at("/customer/tags/0").asString())
                .isEqualTo("new-customer");
        assertThat(engine.last().body().at("/customer/orders").asInt()).isZero();

        place("o-9", "quote", "n-1");
        var _ = post("/api/orders/o-9/paid", "{}", "n-1");
        var _ = post("/api/quotes", TWO_TINS, "n-1");

        assertThat(engine.last().body().at("/customer/tags")).isEmpty();
        assertThat(engine.last().body().at("/customer/orders").asInt()).isEqualTo(1);
    }

    @Test
    void what_the_shop_knows_survives_a_restart_also_one_in_the_middle_of_a_line()
            throws Exception {
        var _ = send("PUT", "/api/customers/n-1", "{\"name\":\"小明\"}", "");
        place("o-1", "quote", "n-1");
        shop.close();
        Files.writeString(
                data.resolve("journal.jsonl"), "{\"type\":\"or\n", StandardOpenOption.APPEND);
        shop = open(data.resolve("clock-ahead"));

        String orders = send("GET", "/api/orders", "", "n-1").body();

        assertThat(orders).contains("\"order\":\"o-1\"", "\"total\":5900", "\"story\"");
    }

    @Test
    void only_listed_addresses_are_there_and_only_ids_are_handed_on() throws Exception {
        assertThat(status("GET", "/api/v1/release", "")).isEqualTo(404);
        assertThat(status("POST", "/api/coupons/grants", "{}")).isEqualTo(404);
        assertThat(status("DELETE", "/api/orders", "")).isEqualTo(404);
        assertThat(status("GET", "/api/groups/a%2F..%2Fb", "")).isIn(400, 404);
        assertThat(status("GET", "/api/groups/a%3Fcustomer=b", "")).isEqualTo(400);
        assertThat(status("GET", "/api/groups?promotion=a%26customer=b", "")).isEqualTo(400);
        assertThat(status("POST", "/api/coupons/claims", claim("secret-coupon"))).isEqualTo(404);
        assertThat(status("GET", "/index.html", "")).isEqualTo(404);
        assertThat(status("GET", "/assets/..%2Findex.html", "")).isEqualTo(404);
        assertThat(engine.notes()).isEmpty();

        assertThat(status("POST", "/api/coupons/claims", claim("shop-15-off"))).isEqualTo(200);
    }

    private static String claim(String template) {
        return "{\"template\":\"%s\",\"request\":\"c-1\"}".formatted(template);
    }

    @Test
    void only_json_of_the_shops_own_page_is_taken() throws Exception {
        String own = "http://127.0.0.1:" + shop.port();
        assertThat(status("POST", "/api/quotes", TWO_TINS, "Origin", own)).isEqualTo(200);
        int before = engine.notes().size();

        assertThat(status("POST", "/api/quotes", TWO_TINS, "Origin", "https://elsewhere.example"))
                .isEqualTo(403);
        assertThat(status("POST", "/api/quotes", TWO_TINS, "Content-Type", "text/plain"))
                .isEqualTo(415);
        assertThat(status("POST", "/api/quotes", "\"" + "x".repeat(300_000) + "\"")).isEqualTo(413);
        assertThat(engine.notes()).hasSize(before);
    }

    @Test
    void a_stranger_is_nobody() throws Exception {
        assertThat(send("POST", "/api/quotes", TWO_TINS, "nobody").body())
                .contains("unknown-customer");
        assertThat(engine.notes()).isEmpty();
    }

    @Test
    void an_engine_that_is_away_is_told_as_such_and_the_order_can_be_asked_for_again()
            throws Exception {
        engine.close();

        assertThat(post("/api/quotes", TWO_TINS, "bo").path("code").asString())
                .isEqualTo("engine-away");
        assertThat(status("GET", "/api/shop", "")).isEqualTo(200);
    }

    @Test
    void time_is_moved_ahead_only_and_only_where_it_may_be() throws Exception {
        assertThat(post("/api/demo/clock", "{\"by\":\"PT24H\"}", "bo").path("ahead").asString())
                .isEqualTo("PT24H");
        JsonNode later = post("/api/demo/clock", "{\"by\":\"PT192H\"}", "bo");
        assertThat(later.path("ahead").asString()).isEqualTo("PT216H");
        assertThat(Instant.parse(later.path("now").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(8)));
        assertThat(Files.readString(data.resolve("clock-ahead")).strip()).isEqualTo("PT216H");

        for (String wrong : List.of("PT0S", "-PT1H", "PT9999H", "soon")) {
            assertThat(status("POST", "/api/demo/clock", "{\"by\":\"%s\"}".formatted(wrong)))
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(Files.readString(data.resolve("clock-ahead")).strip()).isEqualTo("PT216H");
    }

    @Test
    void where_no_clock_is_set_time_is_what_it_is() throws Exception {
        shop.close();
        shop = open(null);

        assertThat(status("POST", "/api/demo/clock", "{\"by\":\"PT24H\"}")).isEqualTo(404);
        assertThat(send("GET", "/api/demo/clock", "", "bo").body()).contains("\"movable\":false");
    }
}
