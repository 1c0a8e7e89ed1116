package io.huisuan.engine.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Many orders at once. */
class CrowdsOverHttpTest {

    private static final int MANY = 64;

    /** It may be asked again with the same key. */
    private static final Pattern AGAIN = Pattern.compile("503 .*");

    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(
                Promotions.percent("once", 1_000)
                        .replace("\"body\":", "\"limits\": {\"usesPerCustomer\": 1}, \"body\":"));
        node = Node.start(office, Map.of("huisuan.orders.patience", "300ms"));
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static Answer quote(String customer) {
        return checkout.quote(
                """
                {"currency": "CNY", "customer": {"id": "%s"},
                 "lines": [{"id": "a", "sku": "TEA", "qty": 1, "unitPrice": 10000}]}
                """
                        .formatted(customer));
    }

    /** Places all of these at once, each under a name of its own. */
    private static List<String> place(String prefix, List<Answer> quotes)
            throws InterruptedException {
        var placing = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < quotes.size(); i++) {
            String order = prefix + i;
            Answer quote = quotes.get(i);
            placing.add(() -> checkout.place(order, quote));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(placing).stream()
                    .map(Future::resultNow)
                    .map(answer -> answer.status() == 201 ? "201" : answer.problem())
                    .toList();
        }
    }

    private static List<String> insist(String prefix, List<Answer> quotes)
            throws InterruptedException {
        List<String> answers = place(prefix, quotes);
        while (answers.stream().anyMatch(answer -> AGAIN.matcher(answer).matches())) {
            answers = place(prefix, quotes);
        }
        return answers;
    }

    private static String taken(String customers) {
        return office.ask(
                "SELECT COUNT(*) FROM hold WHERE state = 'HELD' AND order_id LIKE '%s%%'"
                        .formatted(customers));
    }

    @Test
    void of_64_orders_of_a_customer_who_may_order_once_one_is_placed() throws InterruptedException {
        List<Answer> quotes = IntStream.range(0, MANY).mapToObj(_ -> quote("ann")).toList();

        List<String> answers = insist("ann-", quotes);

        assertThat(answers).containsOnlyOnce("201").containsOnly("201", "409 per-customer-limit");
        assertThat(taken("ann-")).isEqualTo("1");
        assertThat(quote("ann").at("/total")).isEqualTo("10000");
    }

    @Test
    void when_all_connections_are_taken_orders_are_told_to_ask_again_and_quotes_go_on()
            throws InterruptedException {
        office.budgets().operate("test", false, false, "");
        List<Answer> quotes = IntStream.range(0, MANY).mapToObj(i -> quote("c" + i)).toList();
        List<String> answers;
        try (var _ =
                office.holding(
                        "SELECT * FROM campaign_gate WHERE campaign_id = 'test' FOR UPDATE")) {
            answers = place("crowd-", quotes);

            Answer quote = quote("somebody");
            assertThat(quote.at("/total")).isEqualTo("9000");
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer).matches(AGAIN));
        assertThat(insist("crowd-", quotes)).containsOnly("201");
        assertThat(taken("crowd-")).isEqualTo("" + MANY);
    }
}
