package io.huisuan.engine.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Keys;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.repo.client.Scope;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class OrdersOverHttpTest {

    private static final String OTHER_SHOP = "hsk_other_0123456789abcdef";

    /** 300.00, a tenth off. */
    private static final String CART =
            """
            {"currency": "CNY", "customer": {"id": "ann"},
             "lines": [{"id": "a", "sku": "TEA", "qty": 3, "unitPrice": 10000}]}
            """;

    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.letIn(OTHER_SHOP, Set.of(Scope.values()));
        office.publish(
                Promotions.percent("tenth", 1_000)
                        .replace("\"body\":", "\"limits\": {\"budget\": 1000000}, \"body\":"));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static long spent() {
        return Long.parseLong(
                "0" + office.ask("SELECT held + used FROM resource WHERE id = 'BUDGET:tenth:CNY'"));
    }

    @Test
    void an_order_goes_from_its_quote_to_its_last_return() {
        long before = spent();
        String order =
                checkout.order(
                        CART.replace(
                                "\"lines\":",
                                "\"shipping\": [{\"method\": \"standard\", \"fee\": 1000}],"
                                        + " \"lines\":"));
        assertThat(spent() - before).isEqualTo(3_000);
        assertThat(checkout.read(order).at("/state")).isEqualTo("RESERVED");

        assertThat(checkout.paid(order).at("/state")).isEqualTo("PAID");

        String one = "{\"returned\": [{\"line\": \"a\", \"units\": 1}]}";
        Answer first = checkout.send(order, "returns", one, "first-" + order);
        assertThat(first.at("/state")).as("%s", first).isEqualTo("PARTIALLY_RETURNED");
        assertThat(first.at("/return/refund")).isEqualTo("9000");
        assertThat(spent() - before).isEqualTo(2_000);

        Answer last = checkout.cancel(order);
        assertThat(last.at("/state")).isEqualTo("CANCELLED");
        assertThat(last.at("/return/refund")).as("off, so nothing is sent").isEqualTo("19000");
        assertThat(last.at("/return/shipping")).isEqualTo("1000");
        assertThat(last.at("/return/paid")).isEqualTo("19000");
        assertThat(spent()).isEqualTo(before);
        assertThat(checkout.read(order).at("/refunded")).isEqualTo("28000");
        assertThat(checkout.cancel(order).at("/return/refund")).isEqualTo("19000");
        assertThat(checkout.read(order).json().at("/steps").findValuesAsString("event"))
                .containsExactly(
                        "order.reserved", "order.paid", "order.returned", "order.returned");
        assertThat(checkout.paid(order).at("/state"))
                .as("the answer of that time")
                .isEqualTo("PAID");
        assertThat(checkout.send(order, "paid", "", "again-" + order).problem())
                .isEqualTo("409 order-cancelled");
        assertThat(checkout.send(order, "returns", one, "more-" + order).problem())
                .isEqualTo("409 order-cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a/b", "a b", "订单"})
    void what_an_address_cannot_tell_is_no_order(String order) {
        assertThat(checkout.place(order, checkout.quote(CART).at("/quote"), "address").problem())
                .isEqualTo("400 out-of-range /order");
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_says_so() {
        String order = Checkout.next();
        Answer quote = checkout.quote(CART);
        long before = spent();

        Answer first = checkout.place(order, quote);
        Answer again = checkout.place(order, quote);

        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(spent() - before).isEqualTo(3_000);

        checkout.paid(order);
        String one = "{\"returned\": [{\"line\": \"a\", \"units\": 1}]}";
        Answer back = checkout.send(order, "returns", one, "back-" + order);
        checkout.send(order, "returns", one, "more-" + order);
        Answer backAgain = checkout.send(order, "returns", one, "back-" + order);
        assertThat(backAgain.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(backAgain.body()).isEqualTo(back.body());
    }

    @Test
    void a_key_is_for_one_request() {
        String quote = checkout.quote(CART).at("/quote");
        String key = "once-" + Checkout.next();
        assertThat(checkout.place(Checkout.next(), quote, key).status()).isEqualTo(201);

        assertThat(checkout.place(Checkout.next(), quote, key).problem())
                .isEqualTo("422 key-reused");
        String order = checkout.order(CART);
        assertThat(checkout.send(order, "paid", "", key).status()).isEqualTo(200);
        assertThat(checkout.place("o", quote, "").problem()).isEqualTo("400 missing");
    }

    @Test
    void a_quote_is_for_one_order() {
        Answer quote = checkout.quote(CART);
        String order = Checkout.next();
        assertThat(checkout.place(order, quote).status()).isEqualTo(201);
        long before = spent();

        assertThat(checkout.place(Checkout.next(), quote).problem())
                .isEqualTo("409 quote-used /quote");
        assertThat(checkout.cancel(order).at("/state")).isEqualTo("CANCELLED");
        assertThat(checkout.place(Checkout.next(), quote).problem())
                .isEqualTo("409 quote-used /quote");
        assertThat(spent()).isEqualTo(before - 3_000);
    }

    @Test
    void an_order_that_expired_may_be_placed_again_with_its_quote() {
        Answer quote = checkout.quote(CART);
        String order = Checkout.next();
        checkout.place(order, quote);
        expire(order);

        assertThat(checkout.place(order, quote.at("/quote"), "again-" + order).status())
                .isEqualTo(201);
    }

    @Test
    void of_many_orders_with_one_quote_one_is_placed() throws InterruptedException {
        Answer quote = checkout.quote(CART);
        long before = spent();
        List<Callable<Answer>> placing =
                IntStream.range(0, 16)
                        .<Callable<Answer>>mapToObj(
                                _ -> () -> checkout.place(Checkout.next(), quote))
                        .toList();

        List<String> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    threads.invokeAll(placing).stream()
                            .map(Future::resultNow)
                            .map(answer -> answer.status() == 201 ? "201" : answer.problem())
                            .toList();
        }

        assertThat(answers).containsOnlyOnce("201").containsOnly("201", "409 quote-used /quote");
        assertThat(spent() - before).isEqualTo(3_000);
    }

    @Test
    void an_order_is_placed_once() {
        String order = checkout.order(CART);

        assertThat(checkout.place(order, checkout.quote(CART).at("/quote"), "another").problem())
                .isEqualTo("409 order-already-reserved");
    }

    @Test
    void a_quote_that_was_changed_anywhere_is_none() {
        String quote = checkout.quote(CART).at("/quote");
        for (int i = 0; i < quote.length(); i++) {
            char other = quote.charAt(i) == 'A' ? 'B' : 'A';
            String changed = quote.substring(0, i) + other + quote.substring(i + 1);
            assertThat(checkout.place(Checkout.next(), changed, "k" + i).problem())
                    .as("at %d", i)
                    .isEqualTo("422 quote-invalid /quote");
        }
    }

    @Test
    void a_quote_that_has_expired_is_refused() {
        String quote = checkout.quote(CART).at("/quote");
        var seals = new Seals(Keyring.openOrCreate(office.keys()));
        Offer good = seals.open(quote).orElseThrow();
        String old =
                seals.seal(
                        new Offer(
                                good.client(),
                                good.decision(),
                                good.release(),
                                good.cart(),
                                good.quote(),
                                Instant.EPOCH,
                                good.promotions(),
                                good.budgets(),
                                good.coupons(),
                                good.costs(),
                                good.claims()));

        assertThat(checkout.place(Checkout.next(), old, "old").problem())
                .isEqualTo("409 quote-expired /quote");
    }

    @Test
    void a_quote_is_its_client_s_alone() {
        String body =
                "{\"order\": \"o\", \"quote\": \"%s\"}"
                        .formatted(checkout.quote(CART).at("/quote"));

        Answer foreign =
                node.send(
                        "POST",
                        "/v1/orders",
                        body,
                        "Idempotency-Key",
                        "foreign",
                        "Authorization",
                        "Bearer " + OTHER_SHOP);

        assertThat(foreign.problem()).isEqualTo("422 quote-invalid /quote");
    }

    @Test
    void who_may_not_order_gets_a_price_and_nothing_to_order_with() {
        String key = "Bearer " + Keys.QUOTE_ONLY;
        Answer quote = node.send("POST", "/v1/quotes", CART, "Authorization", key);

        assertThat(quote.at("/total")).isEqualTo("27000");
        assertThat(quote.at("/quote")).isEmpty();
        assertThat(
                        node.send(
                                        "POST",
                                        "/v1/orders",
                                        "{}",
                                        "Idempotency-Key",
                                        "k",
                                        "Authorization",
                                        key)
                                .problem())
                .isEqualTo("403 forbidden");
    }

    @Test
    void what_does_not_fit_is_refused_with_a_reason() {
        assertThat(checkout.paid("nobody").problem()).isEqualTo("404 not-found");
        assertThat(checkout.read("nobody").problem()).isEqualTo("404 not-found");
        String order = checkout.order(CART);
        String four = "{\"returned\": [{\"line\": \"a\", \"units\": 4}]}";
        String one = "{\"returned\": [{\"line\": \"a\", \"units\": 1}]}";
        assertThat(checkout.send(order, "returns", one, "early").problem())
                .isEqualTo("409 order-not-paid");
        checkout.paid(order);
        assertThat(checkout.send(order, "returns", four, "many").problem())
                .isEqualTo("400 out-of-range /returned/0/units");
        checkout.cancel(order);
        assertThat(checkout.send(order, "returns", one, "late").problem())
                .isEqualTo("409 order-cancelled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "2147483648",
                "9223372036854775807",
                "\"1e3\"",
                "1e3",
                "1.5",
                "NaN",
                "\"NaN\"",
                "null",
                "[]"
            })
    void what_is_no_number_of_units_is_refused_and_nothing_comes_back(String units) {
        String order = checkout.order(CART);
        checkout.paid(order);
        String back = "{\"returned\": [{\"line\": \"a\", \"units\": %s}]}".formatted(units);

        Answer answer = checkout.send(order, "returns", back, "odd-" + order);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.problem())
                .matches(
                        "400 (malformed-json.*|(out-of-range|wrong-type|missing)"
                                + " /returned/0/units)");
        assertThat(checkout.read(order).at("/state")).isEqualTo("PAID");
    }

    @Test
    void a_stopped_campaign_takes_no_orders_whatever_the_quote_says() {
        Answer quote = checkout.quote(CART);
        office.tamper(
                "REPLACE INTO campaign_gate (campaign_id, stopped, honours_late)"
                        + " VALUES ('test', TRUE, FALSE)");
        try {
            assertThat(checkout.place(Checkout.next(), quote).problem())
                    .isEqualTo("409 campaign-stopped");
        } finally {
            office.tamper(
                    "REPLACE INTO campaign_gate (campaign_id, stopped, honours_late)"
                            + " VALUES ('test', FALSE, FALSE)");
            Eventually.holds(
                    () -> assertThat(checkout.quote(CART).at("/total")).isEqualTo("27000"));
        }
    }

    @Test
    void the_decision_of_an_order_is_there_with_it_and_is_made_again_the_same() {
        Answer placed = checkout.place(Checkout.next(), checkout.quote(CART));

        String decision = "/v1/decisions/" + placed.at("/decision");

        assertThat(
                        office.ask(
                                "SELECT COUNT(*) FROM decision WHERE id = '"
                                        + placed.at("/decision")
                                        + "'"))
                .isEqualTo("1");
        assertThat(
                        node.send("GET", decision)
                                .json()
                                .at("/availability/left/tenth/money")
                                .isNumber())
                .isTrue();
        assertThat(node.send("GET", decision + "/replay").body()).isEqualTo("{\"identical\":true}");
    }

    private static void expire(String order) {
        office.tamper(
                "UPDATE hold SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE order_id ="
                        + " '%s'".formatted(order));
        Eventually.holds(() -> assertThat(checkout.read(order).at("/state")).isEqualTo("OPEN"));
    }

    @Test
    void what_is_not_paid_in_time_comes_back() {
        long before = spent();
        String order = checkout.order(CART);
        assertThat(spent()).isGreaterThan(before);
        expire(order);

        assertThat(spent()).isEqualTo(before);
        assertThat(node.send("GET", "/actuator/health").at("/components/reconciler/status"))
                .isEqualTo("UP");
    }
}
