package io.huisuan.engine.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Counts;
import io.huisuan.ledger.budget.Every;
import io.huisuan.ledger.budget.Figures;
import io.huisuan.ledger.budget.Split;
import io.huisuan.ledger.budget.Terms;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Each campaign has two promotions for a tier of its own: a tenth off, and a tenth of the rest. */
class BudgetsOverHttpTest {

    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(
                Map.of(
                                "shared", 0, "race", 0, "split", 0, "late", 0, "uses", 0, "units",
                                0, "time", 0)
                        .keySet()
                        .stream()
                        .sorted()
                        .flatMap(
                                campaign ->
                                        IntStream.of(1, 2)
                                                .mapToObj(number -> promotion(campaign, number)))
                        .toArray(String[]::new));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    private static String promotion(String campaign, int number) {
        return Promotions.forTier(campaign + "-" + number, campaign, 1_000)
                .replace("\"campaign\": \"test\"", "\"campaign\": \"" + campaign + "\"");
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    /** 300.00. */
    private static String cart(String campaign, String customer, String channel) {
        return """
        {"currency": "CNY", "customer": {"id": "%s", "tier": "%s"}, "channel": "%s",
         "lines": [{"id": "a", "sku": "TEA", "qty": 3, "unitPrice": 10000}]}
        """
                .formatted(customer, campaign, channel);
    }

    private static String cart(String campaign) {
        return cart(campaign, "ann", "app");
    }

    private static Budget create(
            String campaign, Counts counts, String currency, Split split, Terms terms) {
        return office.budgets()
                .create(
                        new Budget(
                                campaign,
                                "main-" + currency.toLowerCase(java.util.Locale.ROOT),
                                0,
                                counts,
                                currency,
                                Every.NONE,
                                ZoneId.of("Asia/Shanghai"),
                                split,
                                terms,
                                1));
    }

    private static Terms partial(long amount) {
        return new Terms(amount, 0, true, false, false, null, null);
    }

    private static Figures figures(Budget budget) {
        return office.budgets().figures(budget, Instant.now());
    }

    private static String total(String cart) {
        String brief = node.send("POST", "/v1/quotes", cart).at("/total");
        assertThat(checkout.quote(cart).at("/total")).isEqualTo(brief);
        return brief;
    }

    private static void comesTo(String cart, String total) {
        Eventually.holds(() -> assertThat(total(cart)).isEqualTo(total));
    }

    @Test
    void promotions_that_share_a_budget_give_what_is_left_and_no_more() {
        String cart = cart("shared");
        assertThat(total(cart)).isEqualTo("24300");
        create("shared", Counts.MONEY, "USD", Split.NONE, partial(0));
        Budget budget = create("shared", Counts.MONEY, "CNY", Split.NONE, partial(40_00));
        comesTo(cart, "26000");

        Answer quote = checkout.quote(cart);
        String order = Checkout.next();
        assertThat(checkout.place(order, quote).status()).isEqualTo(201);
        assertThat(figures(budget).held()).isEqualTo(40_00);
        assertThat(total(cart)).isEqualTo("30000");
        assertThat(checkout.quote(cart).body()).contains("BUDGET_EXCEEDED");

        checkout.paid(order);
        checkout.send(order, "returns", "{\"returned\": [{\"line\": \"a\", \"units\": 1}]}", "r1");
        assertThat(figures(budget).used()).isEqualTo(26_67);
        assertThat(total(cart)).isEqualTo("28667");
        String decision = "/v1/decisions/" + quote.at("/decision");
        assertThat(node.send("GET", decision + "/replay").body()).isEqualTo("{\"identical\":true}");
    }

    @Test
    void of_many_at_once_the_budget_is_used_to_the_last_cent_and_never_beyond()
            throws InterruptedException {
        Budget budget = create("race", Counts.MONEY, "CNY", Split.NONE, partial(1_000_03));
        Eventually.holds(
                () ->
                        assertThat(checkout.quote(cart("race")).body())
                                .doesNotContain("BUDGET_EXCEEDED"));
        Eventually.holds(() -> assertThat(place("race", 999).status()).isEqualTo(201));
        var buying = IntStream.range(0, 64).<Callable<Void>>mapToObj(i -> () -> buyAll(i)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(buying).forEach(Future::resultNow);
        }

        assertThat(figures(budget).given()).isEqualTo(1_000_03);
    }

    private static Answer place(String campaign, int customer) {
        Answer quote = checkout.quote(cart(campaign, "c" + customer, "app"));
        return checkout.place(Checkout.next(), quote);
    }

    /** Until nothing is left. */
    private static Void buyAll(int customer) {
        while (true) {
            Answer quote = checkout.quote(cart("race", "c" + customer, "app"));
            if (quote.at("/total").equals("30000")) {
                return null;
            }
            Answer placed = checkout.place(Checkout.next(), quote);
            assertThat(placed.status()).as("%s", placed).isIn(201, 409);
        }
    }

    @Test
    void each_channel_has_a_budget_of_its_own() {
        Budget budget =
                create("split", Counts.MONEY, "CNY", new Split("cart.channel"), partial(10_00));
        comesTo(cart("split", "ann", "app"), "29000");
        checkout.order(cart("split", "ann", "app"));

        assertThat(total(cart("split", "ann", "app"))).isEqualTo("30000");
        assertThat(total(cart("split", "ann", "web"))).isEqualTo("29000");
        assertThat(figures(budget).parts()).isEqualTo(1);
    }

    @Test
    void uses_of_a_customer_are_orders_whatever_number_of_promotions_they_get() {
        create("uses", Counts.USES, "", Split.CUSTOMER, partial(1));
        comesTo(cart("uses", "", "app"), "30000");
        assertThat(checkout.quote(cart("uses", "", "app")).body()).contains("CUSTOMER_UNKNOWN");
        assertThat(total(cart("uses", "bob", "app"))).isEqualTo("24300");
        checkout.order(cart("uses", "bob", "app"));

        assertThat(checkout.quote(cart("uses", "bob", "app")).body())
                .contains("PER_CUSTOMER_LIMIT");
        assertThat(total(cart("uses", "eve", "app"))).isEqualTo("24300");
    }

    @Test
    void a_budget_limits_and_counts_nothing_before_its_time_and_after() {
        String cart = cart("time");
        checkout.order(cart);
        Budget over = create("time", Counts.MONEY, "CNY", Split.NONE, between(-200, -100));
        Budget later = create("time", Counts.USES, "", Split.NONE, between(100, 200));

        Eventually.holds(() -> checkout.order(cart));

        assertThat(total(cart)).isEqualTo("24300");
        assertThat(figures(over).given()).isZero();
        assertThat(figures(later).given()).isZero();
    }

    /** One, in days from now. */
    private static Terms between(int from, int until) {
        Instant now = Instant.now();
        return new Terms(
                1,
                0,
                false,
                false,
                false,
                now.plus(Duration.ofDays(from)),
                now.plus(Duration.ofDays(until)));
    }

    /** Two promotions discount three units each. */
    @Test
    void units_that_were_discounted_before_count_in_a_budget_of_units() {
        String cart = cart("units");
        checkout.order(cart);

        Budget budget = create("units", Counts.UNITS, "", Split.NONE, partial(9));

        assertThat(figures(budget).held()).isEqualTo(6);
        Eventually.holds(() -> checkout.order(cart));
        assertThat(figures(budget).held()).isEqualTo(9);
    }

    @Test
    void a_quote_from_before_the_budget_is_refused_and_what_was_ordered_before_counts() {
        String cart = cart("late");
        Answer before = checkout.quote(cart);
        checkout.order(cart);
        Budget budget =
                create(
                        "late",
                        Counts.MONEY,
                        "CNY",
                        Split.NONE,
                        new Terms(60_00, 0, true, true, false, null, null));

        assertThat(figures(budget).held()).isEqualTo(57_00);
        assertThat(checkout.place(Checkout.next(), before).problem())
                .isEqualTo("409 quote-expired /quote");
        comesTo(cart, "29700");

        String last = Checkout.next();
        Eventually.holds(
                () ->
                        assertThat(checkout.place(last, checkout.quote(cart)).status())
                                .isEqualTo(201));
        checkout.paid(last);
        assertThat(checkout.quote(cart).body()).contains("BUDGET_EXCEEDED");
        office.tamper(
                "UPDATE campaign_budget SET amount = 300, version = 2 WHERE campaign_id = 'late'");
        Eventually.holds(
                () -> assertThat(checkout.quote(cart).body()).contains("CAMPAIGN_STOPPED"));
        assertThat(office.ask("SELECT COUNT(*) FROM outbox WHERE type = 'campaign.exhausted'"))
                .isEqualTo("1");
    }
}
