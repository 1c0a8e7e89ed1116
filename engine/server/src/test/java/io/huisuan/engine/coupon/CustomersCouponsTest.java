package io.huisuan.engine.coupon;

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

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How customers come by coupons, and lose them. */
class CustomersCouponsTest {

    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final int CLIENTS = 64;

    private static Office office;
    private static Drawer drawer;
    private static Node node;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        drawer = new Drawer(office);
        drawer.template("free", "valid_for_seconds = 3600");
        drawer.template("race", "stock = 10, per_customer = 1");
        drawer.template("one-each", "per_customer = 1");
        drawer.template("stopped", "");
        office.tamper("UPDATE coupon_template SET stopped = TRUE WHERE id = 'stopped'");
        drawer.template("over", "valid_until = '2026-01-02'");
        drawer.template("gift", "stock = 3");
        drawer.template("hundred", "stock = 100");
        office.tamper("UPDATE coupon_template SET claimable = FALSE WHERE id = 'gift'");
        office.publish(Drawer.promotion("free-off", 1_000, "free"));
        node = Node.start(office);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static Answer send(String path, String body) {
        return send(path, body, "key-" + KEYS.incrementAndGet());
    }

    private static Answer send(String path, String body, String key) {
        return node.send("POST", path, body, "Idempotency-Key", key);
    }

    private static Answer claim(String template, String customer) {
        return send("/v1/coupons/claims", claimOf(template, customer));
    }

    private static String claimOf(String template, String customer) {
        return "{\"template\": \"%s\", \"customer\": \"%s\"}".formatted(template, customer);
    }

    private static Answer redeem(String code, String customer) {
        return send(
                "/v1/coupons/redeem-code",
                "{\"code\": \"%s\", \"customer\": \"%s\"}".formatted(code, customer));
    }

    private static Answer revoke(String coupon) {
        return send("/v1/coupons/" + coupon + "/revoke", "{\"reason\": \"a mistake\"}");
    }

    private static Answer of(String customer, String state) {
        return node.send("GET", "/v1/customers/" + customer + "/coupons?state=" + state);
    }

    @Test
    void a_claimed_coupon_is_the_customer_s_and_can_be_used() {
        Answer claimed = claim("free", "ann");

        assertThat(claimed.status()).as("%s", claimed).isEqualTo(201);
        assertThat(claimed.at("/state")).isEqualTo("AVAILABLE");
        assertThat(claimed.at("/validUntil")).isNotEmpty();
        assertThat(of("ann", "AVAILABLE").at("/items/0/coupon")).isEqualTo(claimed.at("/coupon"));
        assertThat(of("ann", "USED").at("/total")).isEqualTo("0");
        assertThat(of("bob", "").at("/total")).isEqualTo("0");
        String cart =
                """
                {"currency": "CNY", "customer": {"id": "ann"}, "coupons": ["%s"],
                 "lines": [{"id": "a", "sku": "TEA", "qty": 1, "unitPrice": 10000}]}
                """
                        .formatted(claimed.at("/coupon"));
        assertThat(node.send("POST", "/v1/quotes", cart).at("/total")).isEqualTo("9000");
        assertThat(
                        office.ask(
                                "SELECT payload FROM outbox WHERE type = 'coupon.claimed' AND"
                                        + " payload LIKE '%"
                                        + claimed.at("/coupon")
                                        + "%'"))
                .contains("\"template\":\"free\"");
    }

    @Test
    void the_same_claim_again_is_the_same_coupon() {
        Answer first = send("/v1/coupons/claims", claimOf("one-each", "cat"), "again");
        Answer again = send("/v1/coupons/claims", claimOf("one-each", "cat"), "again");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(send("/v1/coupons/claims", claimOf("one-each", "dog"), "again").problem())
                .isEqualTo("422 key-reused");
        assertThat(claim("one-each", "cat").problem()).isEqualTo("409 per-customer-limit");
    }

    /**
     * A tenth of the case: 1,000 customers and 100 coupons took a minute here, with the same end.
     */
    @Test
    void cp_01_of_100_customers_who_each_claim_twice_at_once_10_get_one() {
        List<Callable<String>> claiming =
                IntStream.range(0, 200)
                        .<Callable<String>>mapToObj(
                                i -> () -> insisted("race", "c" + i / 2, "race-" + i))
                        .toList();

        List<String> answers;
        try (var clients = Executors.newFixedThreadPool(CLIENTS, Thread.ofVirtual().factory())) {
            answers = clients.invokeAll(claiming).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }

        assertThat(answers).containsOnly("201", "409 sold-out", "409 per-customer-limit");
        assertThat(answers).filteredOn("201"::equals).hasSize(10);
        assertThat(
                        office.ask(
                                "SELECT CONCAT(COUNT(*), ' of ', COUNT(DISTINCT customer)) FROM"
                                        + " coupon WHERE template_id = 'race'"))
                .isEqualTo("10 of 10");
        assertThat(drawer.counted("STOCK:coupon.race")).isEqualTo("0+10/10");
    }

    /** With so many at once the database may not answer each in time: then it is asked again. */
    private static String insisted(String template, String customer, String key) {
        while (true) {
            Answer answer = send("/v1/coupons/claims", claimOf(template, customer), key);
            if (answer.status() != 503) {
                return answer.status() == 201 ? "201" : answer.problem();
            }
        }
    }

    @Test
    void grants_are_all_or_none_and_count_in_the_stock() {
        Answer granted =
                send(
                        "/v1/coupons/grants",
                        "{\"template\": \"gift\", \"customers\": [\"eve\", \"fay\"]}");
        assertThat(granted.status()).as("%s", granted).isEqualTo(201);
        assertThat(of("fay", "").at("/items/0/coupon")).isEqualTo(granted.at("/coupons/1"));
        assertThat(of("fay", "").at("/items/0/source")).isEqualTo("GRANT");

        assertThat(
                        send(
                                        "/v1/coupons/grants",
                                        "{\"template\": \"gift\", \"customers\": [\"gil\","
                                                + " \"hal\"]}")
                                .problem())
                .isEqualTo("409 sold-out");
        assertThat(of("gil", "").at("/total")).isEqualTo("0");
        assertThat(claim("gift", "ida").problem()).isEqualTo("409 not-claimable");
    }

    private static String partial(String template, int from, int until) {
        return "{\"template\": \"%s\", \"partial\": true, \"customers\": [\"%s\"]}"
                .formatted(
                        template,
                        IntStream.rangeClosed(from, until)
                                .mapToObj(i -> "p" + i)
                                .collect(Collectors.joining("\", \"")));
    }

    @Test
    void cp_02_of_ten_customers_the_first_five_get_the_last_five_coupons() {
        assertThat(send("/v1/coupons/grants", partial("hundred", 1, 95)).json().has("failed"))
                .isFalse();
        String ten = partial("hundred", 101, 110);

        Answer granted = send("/v1/coupons/grants", ten, "ten");

        assertThat(granted.status()).as("%s", granted).isEqualTo(201);
        assertThat(granted.json().at("/coupons").size()).isEqualTo(5);
        assertThat(granted.json().at("/failed").findValuesAsString("customer"))
                .containsExactly("p106", "p107", "p108", "p109", "p110");
        assertThat(granted.json().at("/failed").findValuesAsString("reason"))
                .containsOnly("SOLD_OUT");
        assertThat(of("p105", "").at("/items/0/coupon")).isEqualTo(granted.at("/coupons/4"));
        assertThat(of("p106", "").at("/total")).isEqualTo("0");
        assertThat(drawer.counted("STOCK:coupon.hundred")).isEqualTo("0+100/100");

        Answer again = send("/v1/coupons/grants", ten, "ten");
        assertThat(again.body()).isEqualTo(granted.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(send("/v1/coupons/grants", partial("hundred", 106, 110)).problem())
                .as("none is left")
                .isEqualTo("409 sold-out");
    }

    @Test
    void partial_grants_at_once_give_out_no_more_than_there_are() throws InterruptedException {
        drawer.template("crowd", "stock = 50");
        List<Callable<Answer>> granting =
                IntStream.range(0, 16)
                        .<Callable<Answer>>mapToObj(
                                i ->
                                        () ->
                                                send(
                                                        "/v1/coupons/grants",
                                                        partial(
                                                                "crowd",
                                                                1_000 * i + 1,
                                                                1_000 * i + 7)))
                        .toList();

        int granted;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            granted =
                    threads.invokeAll(granting).stream()
                            .map(Future::resultNow)
                            .filter(answer -> answer.status() == 201)
                            .mapToInt(answer -> answer.json().at("/coupons").size())
                            .sum();
        }

        assertThat(granted).isEqualTo(50);
        assertThat(drawer.counted("STOCK:coupon.crowd")).isEqualTo("0+50/50");
        assertThat(office.ask("SELECT COUNT(*) FROM coupon WHERE template_id = 'crowd'"))
                .isEqualTo("50");
    }

    @Test
    void a_single_code_becomes_a_coupon_once() {
        drawer.code("SINGLE1", "free", 1, "");
        drawer.code("SHARED1", "free", 2, "");
        drawer.code("HERS1", "free", 1, "her");

        Answer redeemed = redeem("single1", "jon");
        assertThat(redeemed.status()).as("%s", redeemed).isEqualTo(201);
        assertThat(redeemed.at("/source")).isEqualTo("CODE");
        assertThat(redeem("SINGLE1", "kim").problem()).isEqualTo("409 code-used-up");
        for (String code : List.of("SHARED1", "HERS1", "NOBODYS1")) {
            assertThat(redeem(code, "kim").problem()).isEqualTo("404 not-found /code");
        }
        assertThat(redeem("HERS1", "her").status()).isEqualTo(201);
    }

    @Test
    void a_coupon_that_no_order_has_can_be_taken_back() {
        String coupon = claim("free", "lea").at("/coupon");

        assertThat(revoke(coupon).at("/state")).isEqualTo("REVOKED");
        assertThat(of("lea", "REVOKED").at("/total")).isEqualTo("1");
        assertThat(revoke("0".repeat(32)).problem()).isEqualTo("404 not-found");
    }

    @Test
    void states_are_told_as_they_are_now() {
        String expired = drawer.coupon("free", "mia", "valid_until = '2026-01-02'");
        String later = drawer.coupon("free", "mia", "");
        office.tamper("UPDATE coupon SET valid_from = '2200-01-01' WHERE id = '" + later + "'");

        assertThat(of("mia", "EXPIRED").at("/items/0/coupon")).isEqualTo(expired);
        assertThat(of("mia", "NOT_YET").at("/items/0/coupon")).isEqualTo(later);
        assertThat(of("mia", "").at("/total")).isEqualTo("2");
        assertThat(of("mia", "ODD").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | nat | 404 not-found /template",
                "stopped | nat | 409 coupon-stopped",
                "over    | nat | 409 not-claimable",
                "free    | ''  | 400 out-of-range /customer"
            })
    void what_cannot_be_claimed_is_refused(String template, String customer, String problem) {
        assertThat(claim(template, customer).problem()).isEqualTo(problem);
    }

    @Test
    void what_is_no_customer_or_no_code_is_refused() {
        assertThat(claim("free", "n".repeat(64)).status()).isEqualTo(201);
        assertThat(claim("free", "n".repeat(65)).problem()).isEqualTo("400 out-of-range /customer");
        String many =
                IntStream.rangeClosed(0, 1_000)
                        .mapToObj(i -> "\"c" + i + "\"")
                        .collect(Collectors.joining(","));
        for (String customers : List.of(many, "", "\"a\", \"a\"", "\"" + "a".repeat(65) + "\"")) {
            assertThat(
                            send(
                                            "/v1/coupons/grants",
                                            "{\"template\": \"free\", \"customers\": [%s]}"
                                                    .formatted(customers))
                                    .problem())
                    .isEqualTo("400 out-of-range /customers");
        }
        assertThat(redeem("A".repeat(65), "oli").problem()).isEqualTo("400 out-of-range /code");
        assertThat(redeem("\\u200b\\u202e", "oli").problem()).isEqualTo("404 not-found /code");
        assertThat(node.send("POST", "/v1/coupons/claims", claimOf("free", "oli")).problem())
                .isEqualTo("400 missing");
        assertThat(
                        node.send(
                                        "POST",
                                        "/v1/coupons/claims",
                                        claimOf("free", "oli"),
                                        "Authorization",
                                        "Bearer " + Keys.QUOTE_ONLY)
                                .problem())
                .isEqualTo("403 forbidden");
    }

    @Test
    void after_too_many_wrong_codes_no_code_counts_until_the_window_ends() {
        drawer.code("RIGHT1", "free", 100, "");
        try (var strict =
                Node.start(
                        office,
                        Map.of(
                                "huisuan.wrong-codes.window", "1h",
                                "huisuan.wrong-codes.per-shopper", "3"))) {
            assertThat(states(strict, "pat", "", "WRONG1", "RIGHT1")).isEqualTo("APPLIED UNKNOWN");
            assertThat(states(strict, "pat", "", "WRONG1", "RIGHT1")).isEqualTo("APPLIED UNKNOWN");
            assertThat(states(strict, "pat", "", "WRONG2", "WRONG3")).isEqualTo("UNKNOWN UNKNOWN");
            assertThat(states(strict, "pat", "", "RIGHT1")).isEqualTo("UNKNOWN");
            assertThat(states(strict, "quy", "", "RIGHT1")).isEqualTo("APPLIED");

            assertThat(states(strict, "", "10.0.0.1", "W4", "W5", "W6"))
                    .isEqualTo("UNKNOWN UNKNOWN UNKNOWN");
            assertThat(states(strict, "quy", "10.0.0.1", "RIGHT1")).isEqualTo("UNKNOWN");
            assertThat(states(strict, "quy", "10.0.0.2", "RIGHT1")).isEqualTo("APPLIED");
        }
    }

    private static String states(Node on, String customer, String address, String... codes) {
        String cart =
                """
                {"currency": "CNY", "customer": {"id": "%s"}, "codes": ["%s"],
                 "lines": [{"id": "a", "sku": "TEA", "qty": 1, "unitPrice": 10000}]}
                """
                        .formatted(customer, String.join("\", \"", codes));
        Answer quote = on.send("POST", "/v1/quotes", cart, "Shopper-Address", address);
        return quote.json().at("/codes").findValuesAsString("state").stream()
                .collect(Collectors.joining(" "));
    }
}
