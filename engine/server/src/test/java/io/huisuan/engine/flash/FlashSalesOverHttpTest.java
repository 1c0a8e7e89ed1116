package io.huisuan.engine.flash;

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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Flash sales from their announcement to the order. */
class FlashSalesOverHttpTest {

    private static final int CLIENTS = 64;

    private static final Sale CROWDED = Sale.always("crowded", 100, 1);
    private static final Sale RELEASED = Sale.always("released", 1, 1);
    private static final Sale LATE = Sale.always("late", 1, 1);
    private static final Sale TOLD = Sale.always("told", 5, 2);
    private static final Sale EDITED = Sale.always("edited", 3, 3);

    private static final String ORDERS_ONLY = "hsk_orders_0123456789abcdef";

    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.letIn(ORDERS_ONLY, Set.of(Scope.ORDER));
        office.publish(
                CROWDED.promotion(),
                RELEASED.promotion(),
                LATE.promotion(),
                TOLD.promotion(),
                EDITED.promotion());
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static Answer seen(Sale sale, String customer) {
        return node.send("GET", "/v1/flash-sales/" + sale.id() + "?customer=" + customer);
    }

    /** State, and how many are left. */
    private static String seen(Sale sale) {
        Answer answer = seen(sale, "");
        return answer.at("/state") + " " + answer.at("/left");
    }

    private static void expire(String order) {
        office.tamper(
                "UPDATE hold SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE order_id ="
                        + " '%s'".formatted(order));
    }

    private static void expireAndWait(String order) {
        expire(order);
        Eventually.holds(() -> assertThat(checkout.read(order).at("/state")).isEqualTo("OPEN"));
    }

    @Test
    void fs_01_of_400_requests_of_130_customers_100_get_one_each() {
        List<Answer> quotes =
                all(
                        IntStream.range(0, 400)
                                .<Callable<Answer>>mapToObj(
                                        i -> () -> checkout.quote(CROWDED.cart("c" + i % 130, 1)))
                                .toList());

        List<String> answers =
                all(
                        quotes.stream()
                                .<Callable<String>>map(
                                        quote ->
                                                () -> {
                                                    Answer placed =
                                                            checkout.place(Checkout.next(), quote);
                                                    return placed.status() == 201
                                                            ? "201"
                                                            : placed.problem();
                                                })
                                .toList());

        assertThat(answers).containsOnly("201", "409 unit-limit", "409 per-customer-limit");
        assertThat(answers).filteredOn("201"::equals).hasSize(100);
        assertThat(
                        office.ask(
                                "SELECT MAX(held + used) FROM resource WHERE id LIKE"
                                        + " 'CUST:%:crowded:units'"))
                .isEqualTo("1");
        assertThat(seen(CROWDED)).isEqualTo("SOLD_OUT 0");
    }

    @Test
    void fs_02_a_timeout_and_a_cancellation_release_once() {
        String first = checkout.order(RELEASED.cart("ann", 1));
        assertThat(seen(RELEASED)).isEqualTo("SOLD_OUT 0");
        expireAndWait(first);
        assertThat(seen(RELEASED)).isEqualTo("OK 1");
        assertThat(checkout.cancel(first).status()).isEqualTo(200);
        assertThat(seen(RELEASED)).as("released before").isEqualTo("OK 1");

        String second = checkout.order(RELEASED.cart("ann", 1));
        List<Integer> both =
                all(
                        List.of(
                                () -> {
                                    expire(second);
                                    return 200;
                                },
                                () -> checkout.cancel(second).status()));
        assertThat(both).containsOnly(200);
        Eventually.holds(() -> assertThat(seen(RELEASED)).isEqualTo("OK 1"));
        assertThat(seen(RELEASED, "ann").at("/leftForCustomer")).isEqualTo("1");
    }

    @Test
    void fs_03_who_pays_too_late_gets_the_money_back_or_what_is_left() {
        String order = checkout.order(LATE.cart("ann", 1));
        expireAndWait(order);
        String faster = checkout.order(LATE.cart("bob", 1));

        assertThat(checkout.send(order, "paid", "", "late-1").problem())
                .as("nothing is left, so the shop refunds")
                .isEqualTo("409 paid-too-late");
        assertThat(seen(LATE)).isEqualTo("SOLD_OUT 0");

        checkout.cancel(faster);
        assertThat(seen(LATE)).isEqualTo("OK 1");
        assertThat(checkout.send(order, "paid", "", "late-2").at("/state"))
                .as("it is there, so it is taken again")
                .isEqualTo("PAID");
        assertThat(seen(LATE)).isEqualTo("SOLD_OUT 0");
    }

    @Test
    void what_a_shop_announces() {
        String _ = checkout.order(TOLD.cart("ann", 1));
        Answer told = seen(TOLD, "ann");

        assertThat(told.at("/campaign")).isEqualTo("test");
        assertThat(told.at("/name/zh")).isEqualTo("限时抢购");
        assertThat(told.at("/prices/0/sku")).isEqualTo("told");
        assertThat(told.at("/prices/0/price")).isEqualTo("" + Sale.PRICE);
        assertThat(told.at("/stock")).isEqualTo("5");
        assertThat(told.at("/left")).isEqualTo("4");
        assertThat(told.at("/perCustomer")).isEqualTo("2");
        assertThat(told.at("/leftForCustomer")).isEqualTo("1");
        assertThat(seen(TOLD, "bob").at("/leftForCustomer")).isEqualTo("2");
        assertThat(seen(TOLD, "").json().has("leftForCustomer")).isFalse();
        Answer list = node.send("GET", "/v1/flash-sales?at=now&customer=ann");
        assertThat(list.json().at("/items").findValuesAsString("id"))
                .containsExactly("crowded", "edited", "late", "released", "told");
        assertThat(list.json().at("/items/4")).isEqualTo(told.json());
        assertThat(node.send("GET", "/v1/flash-sales?page=2").at("/total")).isEqualTo("5");
    }

    @Test
    void fewer_units_than_are_sold_leave_none_and_never_less() {
        String bought = checkout.order(EDITED.cart("ann", 2));
        checkout.paid(bought);
        publish(EDITED.stock(1));

        Eventually.holds(() -> assertThat(seen(EDITED)).isEqualTo("SOLD_OUT 0"));
        assertThat(seen(EDITED, "bob").at("/leftForCustomer")).isEqualTo("0");
        assertThat(checkout.quote(EDITED.cart("bob", 1)).at("/total")).isEqualTo("10000");
        assertThat(checkout.read(bought).at("/state")).as("what is sold stays").isEqualTo("PAID");

        String back = "{\"returned\": [{\"line\": \"a\", \"units\": 1}]}";
        assertThat(checkout.send(bought, "returns", back, "edited").status()).isEqualTo(200);
        assertThat(seen(EDITED)).as("one of one is sold").isEqualTo("SOLD_OUT 0");

        publish(EDITED.stock(10));
        Eventually.holds(() -> assertThat(seen(EDITED)).isEqualTo("OK 9"));
    }

    private static void publish(Sale sale) {
        var _ = office.publish(sale.promotion());
    }

    @Test
    void what_is_asked_wrongly_is_refused() {
        assertThat(node.send("GET", "/v1/flash-sales?at=then").problem())
                .isEqualTo("400 out-of-range");
        assertThat(node.send("GET", "/v1/flash-sales?page=0").problem())
                .isEqualTo("400 out-of-range");
        assertThat(node.send("GET", "/v1/flash-sales?customer=" + "c".repeat(65)).problem())
                .isEqualTo("400 out-of-range ?customer");
        assertThat(node.send("GET", "/v1/flash-sales/nothing").problem())
                .isEqualTo("404 not-found");
        assertThat(status(ORDERS_ONLY)).isEqualTo(403);
        assertThat(status(Keys.QUOTE_ONLY)).isEqualTo(200);
    }

    private static int status(String key) {
        return node.send("GET", "/v1/flash-sales", "", "Authorization", "Bearer " + key).status();
    }

    private static <T> List<T> all(List<Callable<T>> calls) {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var answers = new ArrayList<T>();
            for (Future<T> each : clients.invokeAll(calls)) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
